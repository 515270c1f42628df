import { GitFork, MessageSquareQuote, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../use-text.ts";
import { AttendanceList, countPresent } from "./attendance-list.tsx";
import { itemAddress, useHeld } from "./held-context.ts";
import { OptionLedger } from "./option-ledger.tsx";
import { StatementList } from "./statement-list.tsx";

/** Beside the item while the meeting is held: who takes part, which ways there are, what is said for the record. */
export function MeetingSections() {
  const text = useText().session;
  const held = useHeld();
  const item = held?.item ?? null;
  if (held === null || item === null) return null;
  const { minutes } = item;
  const address = itemAddress(held.meeting.id, item.id);
  const { present, all } = countPresent(minutes.attendance);
  const hasOptions = minutes.options.length > 0 || minutes.mayDecide;
  const hasStatements = minutes.statements.length > 0 || minutes.speakers.length > 0;
  return (
    <>
      <Section
        id="deltagelse"
        icon={<Users className="ic" />}
        title={text.attendance.short}
        count={text.attendance.present(present, all)}
        isOpen
      >
        <AttendanceList held={held} item={item} />
      </Section>
      {hasOptions && (
        <Section
          id="muligheder"
          icon={<GitFork className="ic" />}
          title={text.options.title}
          count={minutes.options.length}
          isOpen={minutes.options.length > 0}
        >
          <OptionLedger address={address} minutes={minutes} />
        </Section>
      )}
      {hasStatements && (
        <Section
          id="udtalelser"
          icon={<MessageSquareQuote className="ic" />}
          title={text.statements.title}
          count={minutes.statements.length}
          isOpen={minutes.statements.length > 0}
        >
          <StatementList address={address} minutes={minutes} />
        </Section>
      )}
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly count: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

function Section({ id, icon, title, count, isOpen = false, children }: SectionProps) {
  return (
    <details className="held-section" id={id} open={isOpen}>
      <summary>
        {icon}
        <h3>{title}</h3>
        <span className="num">{count}</span>
      </summary>
      <div className="held-section-b">{children}</div>
    </details>
  );
}

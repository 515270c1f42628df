import type { ReactNode } from "react";
import type { ItemMinutesView, MeetingView, OutlineItem, ProceedingsView } from "../../http/context.ts";
import { AvatarStack } from "../avatar.tsx";
import { FollowMeeting } from "../meeting/follow-meeting.tsx";
import { type Held, HeldProvider } from "../meeting/held-context.ts";
import { hasLeadStep, LeadStep } from "../meeting/lead-step.tsx";
import { TopBar } from "../top-bar.tsx";
import { useDates, useRootData, useText } from "../use-text.ts";
import { NextStep } from "./next-step.tsx";
import { Outline } from "./outline.tsx";
import { useOverlay } from "./overlay.tsx";
import { AgendaRail } from "./rails.tsx";
import { StageLine } from "./stage-line.tsx";
import { useItemSteps } from "./use-item-steps.ts";
import { everybodyIn, type Presence } from "./use-meeting-events.ts";

/** What is true of the open meeting right now. */
export interface LiveMeeting {
  readonly meeting: MeetingView;
  /** Null before its agenda is out. */
  readonly proceedings: ProceedingsView | null;
  /** Whether this screen goes along with the meeting. */
  readonly following: { readonly isFollowing: boolean; readonly toggle: () => void };
  readonly presence: Presence;
  readonly isConnected: boolean;
}

/** The frame around an item: where one is, the agenda, and what is known about the item. */
export function Workspace({
  live: { meeting, proceedings, following, presence, isConnected },
  item,
  minutes,
  layout,
  saveState,
  children,
}: {
  live: LiveMeeting;
  /** The item that is shown; null in a meeting without items. */
  item: OutlineItem | null;
  /** What the meeting made of it; null where the reader may not know, and before the agenda is out. */
  minutes: ItemMinutesView | null;
  layout: "reading" | "live";
  /** What is true of the reader's own writing; null for who does not write. */
  saveState: ReactNode;
  children: ReactNode;
}) {
  const text = useText();
  const overlay = useOverlay();
  const { user } = useRootData();
  useItemSteps(meeting, item?.id ?? null);
  const others = everybodyIn(presence).filter(({ id }) => id !== user?.person.id);
  const shown = item !== null && minutes !== null ? { id: item.id, number: item.number, minutes } : null;
  const held: Held = { meeting, proceedings, shownItemId: item?.id ?? null, item: shown };
  const isInSession = meeting.stage === "in-session";
  return (
    <HeldProvider value={held}>
      <div className={`app ${layout}`} {...overlay}>
        <TopBar crumb={<Crumb meeting={meeting} />}>
          {saveState || (!isConnected && <span className="save off">{text.meeting.connectionLost}</span>)}
          <AvatarStack people={isConnected ? others : []} label={text.meeting.present} />
        </TopBar>
        <StageLine stage={meeting.stage}>
          {isInSession && <FollowMeeting following={following} />}
          <NextStep meeting={meeting} item={item} isLed={isInSession} />
          {isInSession && hasLeadStep(held, item) && <LeadStep held={held} />}
        </StageLine>
        <div className="work">
          <Outline meeting={meeting} currentId={item?.id ?? null} presence={presence} />
          <AgendaRail meeting={meeting} currentId={item?.id ?? null} presence={presence} />
          {children}
        </div>
      </div>
    </HeldProvider>
  );
}

function Crumb({ meeting }: { meeting: MeetingView }) {
  const text = useText();
  const dates = useDates();
  const date = dates.short(meeting.startsAt);
  const name = text.meeting.name(meeting.bodyName, date);
  return (
    <>
      <b>
        {name.slice(0, -date.length)}
        <span className="nb">{date}</span>
      </b>
      <span className="x">
        {dates.weekdayAndClock(meeting.startsAt)}, {meeting.place}
      </span>
    </>
  );
}

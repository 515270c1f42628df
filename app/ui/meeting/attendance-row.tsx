import { EllipsisVertical } from "lucide-react";
import type { AttendanceView } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { useDates, useText } from "../use-text.ts";
import { AttendanceCorrections } from "./attendance-corrections.tsx";
import { faceOf } from "./face-of.ts";
import type { Held } from "./held-context.ts";
import { RecusalForm } from "./recusal-parts.tsx";
import { SendForm } from "./send-form.tsx";

interface AttendanceRowProps {
  readonly someone: AttendanceView;
  readonly item: NonNullable<Held["item"]>;
  readonly meetingId: string;
  readonly address: string;
  readonly mayRecord: boolean;
}

/** One person in the attendance: who, how much of the item, and the one thing that is likely to happen next. */
export function AttendanceRow({ someone, item, meetingId, address, mayRecord }: AttendanceRowProps) {
  const { attendance: text, sending } = useText().session;
  const { id, name, isInTheRoom, capacity } = someone;
  const isAway = !isInTheRoom;
  return (
    <li className={someone.part}>
      <Avatar person={faceOf(someone)} isMute />
      <div>
        <span className="att-n">{name}</span>
        <AttendanceFacts someone={someone} />
      </div>
      {mayRecord && (
        <SendForm address={address} fields={{ intent: isAway ? "arrived" : "left", who: id, item: item.id }}>
          {(isSending) => (
            <button
              type="submit"
              className="btn btn-quiet"
              disabled={isSending}
              aria-label={isAway ? text.arrivesOf(name) : text.leavesOf(name)}
            >
              {isSending ? sending : isAway ? text.arrives : text.leaves}
            </button>
          )}
        </SendForm>
      )}
      {(mayRecord || someone.mayBeRecused) && (
        <details className="att-more">
          <summary className="btn btn-icon" aria-label={text.changeOf(name)} title={text.changeOf(name)}>
            <EllipsisVertical className="ic" />
          </summary>
          <div className="att-form">
            {mayRecord && <AttendanceCorrections someone={someone} address={address} itemId={item.id} />}
            {someone.mayBeRecused && capacity !== "substitute" && (
              <RecusalForm meetingId={meetingId} item={item} person={{ id: someone.personId ?? "", name }} />
            )}
          </div>
        </details>
      )}
    </li>
  );
}

/** In words: role, and where they are. */
function AttendanceFacts({ someone }: { someone: AttendanceView }) {
  const text = useText().session.attendance;
  const dates = useDates();
  const { capacity, substituteFor, part, hasApology, stay, isInTheRoom } = someone;
  const role = substituteFor === null ? text.roles[capacity] : text.substituteFor(substituteFor);
  const clock = (instant: string) => dates.clock(instant).replace(" ", "\u00a0");
  const where = () => {
    if (part === "recused") return text.recused;
    if (stay === null) return hasApology ? text.apology : text.unknown;
    if (isInTheRoom) return text.here(clock(stay.from));
    return text.left(clock(stay.from), bare(dates.clock(stay.to ?? "")));
  };
  return <small className="num">{[role, where(), part === "part" && text.partly].filter(Boolean).join(". ")}</small>;
}

/** `kl. 09:30` after another clock time: `09:30`. */
const bare = (clock: string) => clock.replace(/^\D+/u, "");

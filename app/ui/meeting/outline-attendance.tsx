import { Link } from "@remix-run/react";
import { UserRoundPlus } from "lucide-react";
import type { AttendanceView } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { useText } from "../use-text.ts";
import { countPresent } from "./attendance-list.tsx";
import { faceOf } from "./face-of.ts";
import { useHeld } from "./held-context.ts";
import { RecusalForm } from "./recusal-parts.tsx";

/** As many items as leave the attendance room of its own under the agenda. */
const fewItems = 8;

/** Who takes part in the shown item, under the agenda; under a long one it folds to a line. */
export function OutlineAttendance() {
  const text = useText().session;
  const held = useHeld();
  const item = held?.item ?? null;
  if (held === null || item === null || held.meeting.stage !== "in-session") return null;
  const { present, all } = countPresent(item.minutes.attendance);
  return (
    <details className="outline-att" open={held.meeting.items.length <= fewItems}>
      <summary className="side-h">
        <h2>{text.attendance.title(item.number)}</h2>
        <span className="num">{text.attendance.present(present, all)}</span>
      </summary>
      <ul className="att">
        {item.minutes.attendance.map((someone) => (
          <OutlinePerson key={someone.id} someone={someone} />
        ))}
      </ul>
      <div className="att-act">
        {held.proceedings?.mayRecordAttendance && (
          <Link className="btn btn-quiet" to="#om-punktet" replace>
            <UserRoundPlus className="ic" />
            {text.attendance.correct}
          </Link>
        )}
        {item.minutes.mayRecuseSelf && <RecusalForm meetingId={held.meeting.id} item={item} person={null} />}
      </div>
    </details>
  );
}

function OutlinePerson({ someone }: { someone: AttendanceView }) {
  const text = useText().session.attendance;
  const { name, capacity, part, hasApology } = someone;
  const words = { whole: null, part: text.partly, none: hasApology ? text.apology : null, recused: text.recused };
  const facts = [text.roles[capacity], words[part]].filter(Boolean).join(". ");
  return (
    <li className={part}>
      <Avatar person={faceOf(someone)} isMute />
      <span>
        {name}
        {facts !== "" && <small>{facts}</small>}
      </span>
    </li>
  );
}

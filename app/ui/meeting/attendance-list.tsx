import { Users } from "lucide-react";
import type { AttendanceView } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { AttendanceRow } from "./attendance-row.tsx";
import type { Held } from "./held-context.ts";
import { RecusalForm, RecusalList } from "./recusal-parts.tsx";
import { SendForm } from "./send-form.tsx";

type ShownItem = NonNullable<Held["item"]>;

/** How many of the board take part in an item, of how many. */
export function countPresent(attendance: readonly AttendanceView[]): { present: number; all: number } {
  const board = attendance.filter(({ capacity }) => capacity !== "guest" && capacity !== "substitute");
  const present = attendance.filter(
    ({ capacity, part }) => capacity !== "guest" && (part === "whole" || part === "part"),
  );
  return { present: present.length, all: board.length };
}

/** Who takes part in an item; for who keeps the minutes with what it takes to correct it. */
export function AttendanceList({ held, item }: { held: Held; item: ShownItem }) {
  const { attendance: text, sending } = useText().session;
  const { attendance, mayRecuseSelf } = item.minutes;
  const mayRecord = held.proceedings?.mayRecordAttendance ?? false;
  const address = `/meetings/${held.meeting.id}/attendance`;
  const isUntouched = attendance.every(
    ({ hasApology, stay, capacity }) => capacity === "guest" || (!hasApology && stay === null),
  );
  return (
    <>
      {mayRecord && isUntouched && (
        <SendForm address={address} fields={{ intent: "arrived", who: "everyone", item: item.id }}>
          {(isSending) => (
            <button type="submit" className="btn" disabled={isSending}>
              <Users className="ic" />
              {isSending ? sending : text.everyone}
            </button>
          )}
        </SendForm>
      )}
      <ul className="att">
        {attendance.map((someone) => (
          <AttendanceRow
            key={someone.id}
            someone={someone}
            item={item}
            address={address}
            mayRecord={mayRecord}
            meetingId={held.meeting.id}
          />
        ))}
      </ul>
      <RecusalList held={held} item={item} />
      {mayRecuseSelf && <RecusalForm meetingId={held.meeting.id} item={item} person={null} />}
    </>
  );
}

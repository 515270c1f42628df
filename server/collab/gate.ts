import { parseRoomName } from "../../domain/document/room.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { type CloseReason, refused, tryAgain } from "./close-reason.ts";
import type { Admission, Connection } from "./connection.ts";
import { type Judgement, type JudgingParts, judge } from "./judge.ts";
import type { LiveRoom } from "./live-room.ts";
import type { LiveRooms } from "./live-rooms.ts";

/** Lets people into rooms, and judges again those who are in. */
export class Gate {
  readonly #parts: JudgingParts;
  readonly #rooms: LiveRooms;
  /** Grows with every {@link rejudge}: who was being let in meanwhile is judged once more. */
  #rejudgements = 0;

  constructor(parts: JudgingParts, rooms: LiveRooms) {
    this.#parts = parts;
    this.#rooms = rooms;
  }

  /** What `ask` says of someone's rights, asked again for as long as these change meanwhile. */
  async asOfNow<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      const before = this.#rejudgements;
      const answer = await ask();
      if (before === this.#rejudgements) return answer;
    }
  }

  /**
   * Gives why someone is not let in; else null, after `enter` has made them part of their room. It is called at the instant
   * of which their rights are true, holding the room (see {@link LiveRooms.release}).
   */
  async admit(
    cookie: string | undefined,
    name: string,
    enter: (admission: Admission) => void,
  ): Promise<CloseReason | null> {
    const room = parseRoomName(name);
    if (room === null) return refused("room-unknown");
    let live: LiveRoom | null = null;
    for (;;) {
      const before = this.#rejudgements;
      const judgement = await judge(this.#parts, cookie, room);
      if (!judgement.isWelcome) {
        if (live !== null) this.#rooms.release(live);
        return judgement.close;
      }
      try {
        live ??= await this.#rooms.hold(room);
      } catch (err) {
        if (isRefusal(err)) return refused(err.refusal);
        this.#parts.log.error({ err, room: name }, "room not opened");
        return tryAgain;
      }
      if (before === this.#rejudgements) {
        enter({ cookie, room: live, ...judgement });
        return null;
      }
    }
  }

  /**
   * Judges everyone anew who is in an item's rooms, or in any. Whoever may no longer read is closed; whoever may no
   * longer write stays as a reader, and their caret goes. Resolves when all are judged, with whether anybody was closed.
   */
  async rejudge(itemId?: string): Promise<boolean> {
    this.#rejudgements += 1;
    const judgements = new Map<string, Promise<Judgement>>();
    const judgeOnce = ({ cookie, room }: Connection) => {
      const key = `${room.name} ${cookie}`;
      const judgement = judgements.get(key) ?? judge(this.#parts, cookie, room.room);
      judgements.set(key, judgement);
      return judgement;
    };
    const affected = [...this.#rooms.connections()].filter(
      ({ room }) => itemId === undefined || room.room.itemId === itemId,
    );
    await Promise.all(affected.map(async (connection) => apply(await judgeOnce(connection), connection)));
    return affected.some(({ isOpen }) => !isOpen);
  }
}

function apply(judgement: Judgement, connection: Connection): void {
  if (!judgement.isWelcome) {
    connection.close(judgement.close);
    // Its socket may stay open for as long as it likes to be silent: it is not seen any more from now on.
    connection.room.awareness.forget(connection);
  } else if (judgement.role !== connection.role) {
    connection.role = judgement.role;
    connection.room.awareness.forget(connection);
  }
}

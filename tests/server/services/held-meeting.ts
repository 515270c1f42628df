import { onTestFinished } from "vitest";
import { appendUpdates } from "../../../db/queries/rooms.ts";
import { roomName } from "../../../domain/document/room.ts";
import type { Stage } from "../../../domain/meeting/stage.ts";
import { isRefusal } from "../../../domain/refusal.ts";
import { encodeTexts } from "../../../server/collab/texts.ts";
import type { MeetingEvent } from "../../../server/services.ts";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { demoServices } from "../../support/demo-services.ts";

/** The demo's real meeting, with a clock that a test moves and an ear to its events. */
export async function heldMeeting() {
  let now = new Date("2022-01-12T08:00:00.000Z");
  const demo = await demoServices({ clock: () => now });
  const meeting = await demo.real();
  const itemId = (number: number): string => meeting.items.find((item) => item.number === number)?.id ?? "";
  const personId = async (login: DemoLogin): Promise<string> => {
    const actor = await demo.actor(login);
    return actor.kind === "person" ? actor.personId : "";
  };
  const sql = (change: (db: Parameters<Parameters<typeof demo.store.write>[1]>[0]) => Promise<unknown>) =>
    demo.store.write({ kind: "operator" }, async (db) => {
      await change(db);
      return { result: undefined, audit: { action: "test", subject: "test" } };
    });
  return {
    ...demo,
    meetingId: meeting.id,
    itemId,
    personId,
    sql,
    /** It is now `HH:MM` in Denmark, on the day of the meeting. */
    clockIs: (clock: string) => {
      now = new Date(`2022-01-12T${clock}:00.000+01:00`);
    },
    stageIs: (stage: Stage) =>
      sql((db) => db.updateTable("meeting").set({ stage }).where("id", "=", meeting.id).execute()),
    minutesOf: async (login: DemoLogin, number: number) =>
      demo.services.readItemMinutes(await demo.actor(login), itemId(number)),
    proceedings: async (login: DemoLogin) => demo.services.readProceedings(await demo.actor(login), meeting.id),
    participant: async (login: DemoLogin) => `${meeting.id}/${await personId(login)}`,
    /** Writes the decision of an item. */
    decide: (number: number, text: string) =>
      demo.store.journal((db) =>
        appendUpdates(db, roomName({ itemId: itemId(number), zone: "minutes" }), [
          {
            authorId: null,
            at: now.toISOString(),
            bytes: encodeTexts({
              decision: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
            }),
          },
        ]),
      ),
    /** What that person's open page hears of changes from now on. */
    listen: async (login: DemoLogin): Promise<MeetingEvent[]> => {
      const heard: MeetingEvent[] = [];
      const stop = await demo.services.watchMeeting(await demo.actor(login), meeting.id, (event) => {
        if (event.kind === "changed") heard.push(event);
      });
      onTestFinished(stop);
      return heard;
    },
  };
}

/** The code of a refusal, or `done`. */
export const answerOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (isRefusal(error)) return error.refusal;
      throw error;
    },
  );

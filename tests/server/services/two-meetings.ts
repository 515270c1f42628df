import { appendUpdates } from "../../../db/queries/rooms.ts";
import { operator } from "../../../domain/access/actor.ts";
import { roomName } from "../../../domain/document/room.ts";
import type { Outcome } from "../../../domain/minutes/outcome.ts";
import { encodeTexts } from "../../../server/collab/texts.ts";
import type { DemoLogin } from "../../support/demo-collab.ts";
import { heldMeeting } from "./held-meeting.ts";

/** The demo's real meeting, on 12 January, and the draft that follows it, on the 26th; with what their boards do in them. */
export async function twoMeetings() {
  const held = await heldMeeting();
  const { services, actor, sql, itemId, meetingId } = held;
  const draftId = (await held.example()).id;
  const [body] = await services.planningChoices(await actor("sekretaer"));
  const bodyId = body?.id ?? "";
  const as = async <T>(login: DemoLogin, work: (who: Awaited<ReturnType<typeof actor>>) => Promise<T>) =>
    work(await actor(login));
  return {
    ...held,
    draftId,
    bodyId,
    decideThat: async (number: number, outcome: Outcome | null) => {
      const version = (await held.minutesOf("sekretaer", number))?.outcomeVersion ?? 0;
      await as("sekretaer", (who) => services.decideItem(who, itemId(number), { outcome, version }));
    },
    end: (login: DemoLogin = "sekretaer") => as(login, (who) => services.sendForApproval(who, meetingId)),
    approve: (login: DemoLogin, reservation: string | null = null) =>
      as(login, async (who) => {
        const { sha256 } = await services.readApproval(who, meetingId);
        await services.approveMinutes(who, meetingId, { sha256, reservation });
      }),
    /** Another draft of the same body. */
    plan: (startsAt: string) =>
      as("sekretaer", async (who) => {
        const { meetingId: planned } = await services.planMeeting(who, { bodyId, startsAt, place: "Rådhuset" });
        return planned;
      }),
    /** Writes in an item's case text. */
    write: (id: string, text: string) =>
      held.store.journal((db) =>
        appendUpdates(db, roomName({ itemId: id, zone: "case" }), [
          {
            authorId: null,
            at: "2022-01-12T09:00:00.000Z",
            bytes: encodeTexts({
              summary: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
            }),
          },
        ]),
      ),
    sendOut: (id: string) => as("sekretaer", (who) => services.sendOutAgenda(who, id)),
    /** As everybody who may read all of it sees it. */
    agenda: async (id: string) =>
      (await services.readMeeting(operator, id)).items.map(({ number, title }) => `${number} ${title}`),
    itemsOf: async (id: string) => (await services.readMeeting(operator, id)).items,
    offered: (login: DemoLogin, id: string = draftId) => as(login, (who) => services.readCarryOver(who, id)),
    place: (login: DemoLogin, number: number, id: string = draftId, reason: string | null = null) =>
      as(login, (who) => services.placeCarried(who, id, itemId(number), reason)),
    stageOf: (id: string, stage: string) =>
      sql((db) => db.updateTable("meeting").set({ stage }).where("id", "=", id).execute()),
    audits: (action: string) =>
      held.store.read((db) =>
        db.selectFrom("audit_log").selectAll().where("action", "=", action).orderBy("id").execute(),
      ),
  };
}

import { operator } from "../../domain/access/actor.ts";
import { composeMinutes, type ItemTexts } from "../../domain/minutes/compose-minutes.ts";
import { collectHeldMeeting } from "./collect-held-meeting.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { meetingFor } from "./find-subjects.ts";
import { type HashedDocument, hashed } from "./frozen-document.ts";

/**
 * The minutes of a meeting as they would be if they were approved now, whole: what an approval is an approval of. Nobody
 * gets to see it as it is. Refuses `meeting-unknown`.
 */
export const currentMinutes =
  ({ store }: Pick<ServiceDependencies, "store">, readTexts: ReadTexts) =>
  async (meetingId: string): Promise<HashedDocument> => {
    const { meeting, body, items, held } = await store.read(async (db) => {
      const found = await meetingFor(db, operator, meetingId);
      return { ...found, held: await collectHeldMeeting(db, found.meeting, found.items) };
    });
    const texts = new Map<string, ItemTexts>();
    for (const { id } of items) {
      const caseTexts = await readTexts({ itemId: id, zone: "case" });
      texts.set(id, { ...caseTexts, ...(await readTexts({ itemId: id, zone: "minutes" })) });
    }
    const approved = { ...meeting, stage: "approved" } as const;
    return hashed(composeMinutes({ meeting: approved, body, items, texts, held, edition: "full" }));
  };

export type CurrentMinutes = ReturnType<typeof currentMinutes>;

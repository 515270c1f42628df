import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import { isPending } from "../../domain/meeting/agenda-item.ts";
import { hasReached } from "../../domain/meeting/stage.ts";
import { composeMinutes, type ItemTexts, isLeftOut } from "../../domain/minutes/compose-minutes.ts";
import { nothingHeld } from "../../domain/minutes/compose-record.ts";
import type { Edition } from "../../domain/minutes/edition.ts";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { Refusal } from "../../domain/refusal.ts";
import { collectHeldMeeting } from "./collect-held-meeting.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { mayRead, meetingFor } from "./find-subjects.ts";
import { sentOutTexts } from "./sent-out-texts.ts";

/**
 * The minutes of a meeting as the edition holds them. Texts that it leaves out are never read (rule P1). Refuses
 * `meeting-unknown`, and `edition-refused` unless the actor may read all that the edition holds (rule P2).
 */
export const collectMinutes =
  ({ store }: ServiceDependencies, readTexts: ReadTexts) =>
  async (actor: Actor, meetingId: string, edition: Edition): Promise<MinutesDocument> => {
    const { meeting, body, items } = await store.read((db) => meetingFor(db, actor, meetingId));
    const action = edition === "full" ? "meeting.export-full" : "meeting.export-public";
    // A supplementary item that was not sent out yet is in no document.
    const out = items.filter((item) => !isPending(item));
    const held = out.filter((item) => !isLeftOut(item, edition));
    const read = sentOutTexts({ store }, readTexts);
    if (!can(actor, action, meetingSubject(meeting, items)) || !held.every((item) => mayRead(actor, meeting, item))) {
      throw new Refusal("edition-refused");
    }
    const texts = new Map<string, ItemTexts>();
    for (const item of held) texts.set(item.id, { ...(await read(item, "case")), ...(await read(item, "minutes")) });
    const hasBegun = hasReached(meeting.stage, "in-session");
    const made = hasBegun ? await store.read((db) => collectHeldMeeting(db, meeting, held)) : nothingHeld;
    return composeMinutes({ meeting, body, items: out, texts, edition, held: made });
  };

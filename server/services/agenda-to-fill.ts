import type { Transaction } from "kysely";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import { meetingSubject } from "../../domain/access/subject-of.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { writtenLine } from "../../domain/meeting/written-line.ts";
import { Refusal } from "../../domain/refusal.ts";
import { meetingFor } from "./find-subjects.ts";

/** The most characters of why something comes after an agenda. */
const longestReason = 500;

/**
 * A meeting that the actor may put items on: a draft, or one whose agenda is out, by a supplement. Refuses
 * `meeting-unknown`, `not-allowed`, and `stage-changed` once it has begun.
 */
export async function agendaToFill(
  db: Transaction<Tables>,
  actor: Actor,
  meetingId: string,
): Promise<{ meeting: Meeting; body: Body; items: readonly AgendaItem[] }> {
  const found = await meetingFor(db, actor, meetingId);
  const subject = meetingSubject(found.meeting, found.items);
  if (!can(actor, "meeting.send-out", { ...subject, stage: "draft" })) throw new Refusal("not-allowed");
  if (!can(actor, "meeting.send-out", subject)) throw new Refusal("stage-changed");
  return found;
}

/**
 * Why something comes late, where it does: `reason` null means that whoever asks believes the agenda to be a draft. Refuses
 * `stage-changed` where it is not, `input-invalid` without a reason.
 */
export function supplementReason({ stage }: Pick<Meeting, "stage">, reason: string | null): string | null {
  if (stage === "draft") return null;
  if (reason === null) throw new Refusal("stage-changed");
  const written = writtenLine("reason", reason, longestReason);
  if (written === "") throw new Refusal("input-invalid", { field: "reason" });
  return written;
}

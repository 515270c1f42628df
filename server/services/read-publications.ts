import { findPerson } from "../../db/queries/people.ts";
import { listPublications, readPublished } from "../../db/queries/publications.ts";
import { hasReached } from "../../domain/meeting/stage.ts";
import { minutesChanges } from "../../domain/minutes/minutes-changes.ts";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import type { Services } from "../services.ts";
import type { ServiceDependencies } from "./dependencies.ts";
import { documentFor } from "./document-for.ts";
import { meetingFor } from "./find-subjects.ts";
import type { PublicationView } from "./publication-view.ts";

/**
 * What of a meeting was sent out, oldest first, each with what it changed. Minutes that are only sent for approval are
 * not among them until they are approved. Refuses `meeting-unknown`.
 */
export const readPublications =
  ({ store }: ServiceDependencies): Services["readPublications"] =>
  (actor, meetingId) =>
    store.read(async (db) => {
      const found = await meetingFor(db, actor, meetingId);
      const isApproved = hasReached(found.meeting.stage, "approved");
      const views: PublicationView[] = [];
      let before: MinutesDocument | null = null;
      for (const { id, number, kind, reason, authorId, at, sha256 } of await listPublications(db, meetingId)) {
        if (kind === "review" || (kind === "minutes" && !isApproved)) continue;
        const document = documentFor(actor, found, await readPublished(db, id));
        const author = authorId === null ? null : await findPerson(db, authorId);
        views.push({
          id,
          number,
          kind,
          reason,
          author: author === null ? null : { id: author.id, name: author.name, initials: author.initials },
          at,
          sha256,
          changes: before === null || kind === "minutes" ? [] : minutesChanges(before, document),
        });
        before = document;
      }
      return views;
    });

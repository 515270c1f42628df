import type { Transaction } from "kysely";
import { findMeeting } from "../../db/queries/meetings.ts";
import { unnamedMinutes } from "../../db/queries/named-minutes.ts";
import { personNames } from "../../db/queries/person-names.ts";
import type { Tables } from "../../db/schema.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { mayKnow } from "./carried-links.ts";
import type { OfferedItem } from "./carrying.ts";
import { waitingItems } from "./waiting-items.ts";

type Db = Transaction<Tables>;

/** How many things wait that were not left out: what the agenda tells whoever puts it together. */
export async function countOffered(db: Db, actor: Actor, agenda: { meeting: Meeting; body: Body }): Promise<number> {
  const items = await offeredItems(db, actor, agenda);
  return items.filter(({ isLeftOut }) => !isLeftOut).length + (await offeredMinutes(db, agenda)).length;
}

/** The items that wait for a meeting, of those that the actor may read. */
export async function offeredItems(
  db: Db,
  actor: Actor,
  agenda: { meeting: Meeting; body: Body },
): Promise<readonly OfferedItem[]> {
  const offered: OfferedItem[] = [];
  for (const { item, because, isNamed, isLeftOut } of await waitingItems(db, agenda)) {
    const found = await mayKnow(db, actor, item.id);
    if (found === null) continue;
    const { meeting, body } = found;
    const author = item.caseAuthorId;
    offered.push({
      itemId: item.id,
      meetingId: meeting.id,
      number: item.number,
      title: item.title,
      access: item.access,
      caseNumber: item.caseNumber,
      bodyName: body.name,
      startsAt: meeting.startsAt,
      caseAuthor: author === null ? null : ((await personNames(db, [author])).get(author) ?? null),
      because,
      isNamed,
      isLeftOut,
    });
  }
  return offered;
}

/** Approved minutes of earlier meetings that no agenda has. */
export async function offeredMinutes(
  db: Db,
  { meeting, body }: { meeting: Meeting; body: Body },
): Promise<readonly { readonly meetingId: string; readonly startsAt: string }[]> {
  const offered = [];
  for (const id of await unnamedMinutes(db, body.id, meeting.startsAt)) {
    const approved = await findMeeting(db, id);
    if (approved !== null) offered.push({ meetingId: id, startsAt: approved.startsAt });
  }
  return offered;
}

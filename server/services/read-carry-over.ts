import { unnamedMinutes } from "../../db/queries/named-minutes.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import { approvesMinutes } from "../../domain/meeting/standing-items.ts";
import { agendaToFill } from "./agenda-to-fill.ts";
import { carriedLinks } from "./carried-links.ts";
import type { CarryingParts, CarryingServices } from "./carrying.ts";
import { earlierFollowUps } from "./earlier-follow-ups.ts";
import { itemFor, mayRead } from "./find-subjects.ts";
import { offeredItems } from "./offered-items.ts";
import { meetingView } from "./read-meeting.ts";

/** What earlier meetings left for this one, for whoever puts its agenda together. */
export const readCarryOver =
  ({ store, clock }: CarryingParts): CarryingServices["readCarryOver"] =>
  (actor, meetingId) =>
    store.read(async (db) => {
      const agenda = await agendaToFill(db, actor, meetingId);
      const { meeting, body, items } = agenda;
      const onAgenda = [];
      for (const item of items.filter((each) => cameAlong(each) && mayRead(actor, meeting, each))) {
        const { id, number, title } = item;
        const links = await carriedLinks(db, actor, { meeting, body, item });
        onAgenda.push({ id, number, title, isRevoked: links.carriedFrom?.isRevoked ?? false });
      }
      return {
        meeting: meetingView(actor, meeting, body, items),
        ...(await offeredItems(db, actor, agenda)),
        minutes: await unnamedMinutes(db, body.id, meeting.startsAt),
        onAgenda,
        followUps: await earlierFollowUps(db, actor, meeting, clock()),
      };
    });

const cameAlong = ({ carriedFromId, approvesMeetingId }: AgendaItem): boolean =>
  carriedFromId !== null || approvesMeetingId !== null;

/** What stands with the item that approves minutes, the first of its agenda; null for any other, and for who may not read it. */
export const readFollowUpsAt =
  ({ store, clock }: CarryingParts): CarryingServices["readFollowUpsAt"] =>
  (actor, itemId) =>
    store.read(async (db) => {
      const { meeting, item, siblings } = await itemFor(db, actor, itemId);
      const first = siblings.find(approvesMinutes);
      if (first?.id !== item.id || !mayRead(actor, meeting, item)) return null;
      return earlierFollowUps(db, actor, meeting, clock());
    });

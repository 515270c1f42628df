import type { Actor } from "../../domain/access/actor.ts";
import type { AgendaItem } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { closedTitle } from "../../domain/minutes/compose-minutes.ts";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { mayRead } from "./find-subjects.ts";

/** A document that was kept whole, as this reader may have it now: of other items it holds what an outline would. */
export function documentFor(
  actor: Actor,
  { meeting, body, items }: { meeting: Meeting; body: Body; items: readonly AgendaItem[] },
  document: MinutesDocument,
): MinutesDocument {
  const known = new Map(items.map((item) => [item.number, item]));
  return {
    ...document,
    items: document.items.map((printed) => {
      const item = known.get(printed.number);
      if (item !== undefined && mayRead(actor, meeting, item)) return printed;
      const isClosed = item === undefined || item.access === "closed" || printed.access === "closed";
      return {
        ...printed,
        title: isClosed ? closedTitle : printed.title,
        caseNumber: isClosed && !body.closedShowsCaseNumber ? null : printed.caseNumber,
        content: null,
      };
    }),
  };
}

import { danishDate, danishMeetingTime } from "../../domain/meeting/danish-time.ts";
import type { MinutesContent, MinutesDocument, MinutesItem } from "../../domain/minutes/minutes-document.ts";
import { breakable, inLines } from "./breakable-text.ts";
import { documentKind, editionWording, sealWording, statusWording, wording } from "./minutes-wording.ts";
import { printGuests } from "./print-guests.ts";
import type { BreakableText, PrintItem, PrintModel, PrintNode } from "./print-model.ts";
import { printAttendance, printRecord } from "./print-record.ts";
import { printRichText } from "./print-rich-text.ts";
import { type PrintableText, substitute } from "./printable-text.ts";

/**
 * All that the template prints of `document`. Throws RangeError if `startsAt` is no instant, and an error that names
 * item and block if a text holds what the schema doesn't know.
 */
export function printMinutes(document: MinutesDocument, printable: PrintableText): PrintModel {
  const kind = documentKind(document.stage);
  const municipality = printable(document.municipality);
  const body = printable(document.body);
  const date = danishDate(document.startsAt);
  const edition = editionWording[document.edition];
  const items = document.items.map((item) => printItem(item, printable));
  const place = printable(document.place);
  return {
    document: {
      title: `${kind} ${clipped(body, 500)} d. ${date}`,
      author: clipped(municipality === "" ? printable(document.body) : municipality, 500),
      description: edition.sentence,
      date: utc(document.startsAt),
    },
    header: { left: `${kind} – ${clipped(body, 80)}`, right: date },
    footer: {
      left: [clipped(municipality, 50), edition.running, wording.notSealed].filter((part) => part !== "").join(" · "),
      page: wording.page,
      of: wording.of,
    },
    titlePage: {
      municipality,
      kind: kind.toUpperCase(),
      bodyAndDate: `${body} d. ${date}`,
      facts: [
        { label: wording.meetingDate, value: danishMeetingTime(document.startsAt) },
        { label: wording.meetingPlace, value: place },
        ...printAttendance(document, printable),
        { label: wording.edition, value: edition.sentence },
        { label: wording.status, value: statusWording[document.stage] },
        { label: wording.seal, value: sealWording(document.stage) },
        { label: wording.remark, value: replacementRemark(printable.replaced()) },
      ].flatMap(({ label, value }) => (value === null || value === "" ? [] : [{ label, value }])),
      contents: wording.contents,
      noItems: wording.noItems,
    },
    items,
    source: { description: wording.source },
  };
}

function printItem(item: MinutesItem, printable: PrintableText): PrintItem {
  const closed = item.access === "closed";
  const heading = breakable(wording.item(item.number, clipped(printable(item.title), longestTitle)), inLines);
  const caseNumber = item.caseNumber === null ? null : wording.caseNumber(printable(item.caseNumber));
  if (item.content === null) {
    const notices = [closed ? wording.closedLeftOut : wording.leftOut];
    return { heading, caseNumber, guests: [], notices, closed, blocks: [] };
  }
  const blocks = printBlocks(item.number, item.content, printable);
  const guests = printGuests(item.content).map(printable);
  const notices = [...(closed ? [wording.closedShown] : []), ...(blocks.length === 0 ? [wording.empty] : [])];
  return { heading, caseNumber, guests, notices, closed, blocks };
}

/** Blocks without text are left out, as the real referat leaves them out. */
function printBlocks(number: number, content: MinutesContent, printable: PrintableText): PrintItem["blocks"] {
  const blocks = content.blocks.map(({ key, heading, text }) => {
    try {
      return {
        heading: breakable(clipped(printable(heading), longestTitle), inLines),
        nodes: printRichText(text, printable),
      };
    } catch (cause) {
      throw new Error(`Item ${number}, ${key}: ${cause instanceof Error ? cause.message : "cannot be printed"}`, {
        cause,
      });
    }
  });
  return [...blocks, ...printRecord(content.record ?? {}, printable), attachments(content, printable)].filter(
    ({ nodes }) => nodes.length > 0,
  );
}

function attachments({ attachments }: MinutesContent, printable: PrintableText) {
  const items = attachments.map(({ title }): readonly PrintNode[] => [paragraph(breakable(printable(title), inLines))]);
  const nodes: readonly PrintNode[] = items.length === 0 ? [] : [{ kind: "list", start: null, numbering: "1.", items }];
  return { heading: [wording.attachments], nodes };
}

const paragraph = (text: BreakableText): PrintNode => ({
  kind: "paragraph",
  runs: [{ kind: "text", text, bold: false, italic: false, href: null }],
});

/** A title longer than this is text in the wrong field, and PDF/A bounds bookmarks. The attached source holds it whole. */
const longestTitle = 2000;

const clipped = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/\p{Cs}$/u, "")}…`;

const replacementRemark = (count: number): string | null => (count === 0 ? null : wording.replaced(count, substitute));

function utc(instant: string) {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

import { plainText } from "../document/plain-text.ts";
import type { RichText } from "../document/rich-text.ts";
import type { AgendaItem, AttachmentFile } from "../meeting/agenda-item.ts";
import type { Body } from "../meeting/body.ts";
import type { Meeting } from "../meeting/meeting.ts";
import { sectionsShown } from "../meeting/revise-sections.ts";
import { decidingBodyBlock, decidingBodyText, decisionSection, printedHeading } from "../meeting/section-template.ts";
import { attendanceOf, composeRecord, type HeldMeeting, nothingHeld } from "./compose-record.ts";
import type { Edition } from "./edition.ts";
import type { MinutesBlock, MinutesContent, MinutesDocument, MinutesItem } from "./minutes-document.ts";

/** All texts of one item: by section key, and `decision`. */
export type ItemTexts = Readonly<Record<string, RichText>>;

/** Where a closed item's content is left out, this is all that is left of its title, as in the real referat. */
export const closedTitle = "Lukket:";

/** True for an item whose content the edition must not hold (rule P1). */
export const isLeftOut = (item: AgendaItem, edition: Edition): boolean =>
  item.access === "closed" && edition === "public";

/**
 * The minutes of a meeting in one edition. `texts` need hold nothing for items that are left out: the caller should not
 * even have read them.
 */
export function composeMinutes({
  meeting,
  body,
  items,
  texts,
  edition,
  held = nothingHeld,
}: {
  meeting: Meeting;
  body: Body;
  items: readonly AgendaItem[];
  texts: ReadonlyMap<string, ItemTexts>;
  edition: Edition;
  held?: HeldMeeting;
}): MinutesDocument {
  const attendance = attendanceOf(held);
  return {
    format: "referat/minutes/1",
    edition,
    municipality: body.municipality,
    body: body.name,
    meetingId: meeting.id,
    stage: meeting.stage,
    startsAt: meeting.startsAt,
    place: meeting.place,
    sealed: false,
    ...(attendance.length > 0 && { attendance }),
    items: items.map((item) =>
      isLeftOut(item, edition) ? leftOut(item, body) : whole(item, body, texts.get(item.id) ?? {}, held),
    ),
  };
}

function leftOut(item: AgendaItem, body: Body): MinutesItem {
  return {
    number: item.number,
    access: item.access,
    title: closedTitle,
    caseNumber: body.closedShowsCaseNumber ? item.caseNumber : null,
    content: null,
  };
}

function whole(item: AgendaItem, body: Body, texts: ItemTexts, held: HeldMeeting): MinutesItem {
  const record = composeRecord(item, held);
  return {
    number: item.number,
    access: item.access,
    title: item.title,
    caseNumber: item.caseNumber,
    content: { ...contentOf(item, body, texts), ...(record !== null && { record }) },
  };
}

/** Sections without text are left out, as the real referat leaves them out; a decision that is missing is missing. */
function contentOf(item: AgendaItem, body: Body, texts: ItemTexts): MinutesContent {
  const blocks: MinutesBlock[] = [];
  const add = (key: string, heading: string) => {
    const text = texts[key];
    if (text !== undefined && plainText(text).trim() !== "") blocks.push({ key, heading, text });
  };
  const addDecidingBody = () => {
    if (item.decidingBody !== null) blocks.push({ ...decidingBody, text: decidingBodyText(item.decidingBody) });
  };
  const sections = sectionsShown(body, (key) => texts[key] !== undefined);
  for (const section of sections) {
    add(section.key, printedHeading(section, item.recommendedBy));
    if (section.key === decidingBodyBlock.follows) addDecidingBody();
  }
  if (!sections.some(({ key }) => key === decidingBodyBlock.follows)) addDecidingBody();
  add(decisionSection.key, decisionSection.heading);
  return {
    blocks,
    attachments: item.attachments.map(({ title, file }) => ({
      title,
      ...(file !== null && { file: fileFacts(file) }),
    })),
    guests: item.guests.map(({ name, title, arrivesAt }) => ({ name, title, arrivesAt })),
  };
}

/** Which file it is. Its name and who uploaded it are not for the minutes. */
const fileFacts = ({ sha256, size, mediaType }: AttachmentFile): AttachmentFile => ({ sha256, size, mediaType });

const decidingBody = { key: decidingBodyBlock.key, heading: decidingBodyBlock.heading };

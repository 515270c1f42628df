import type { Transaction } from "kysely";
import { findPerson, type Person, peopleOfBody } from "../../db/queries/people.ts";
import type { Tables } from "../../db/schema.ts";
import { type Actor, type Membership, roles } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import type { ItemSubject } from "../../domain/access/subject.ts";
import { itemSubject } from "../../domain/access/subject-of.ts";
import { parseCaseNumber } from "../../domain/case/case-number.ts";
import { kleChain } from "../../domain/case/kle.ts";
import { plainText } from "../../domain/document/plain-text.ts";
import { emptyText, type RichText } from "../../domain/document/rich-text.ts";
import type { Room } from "../../domain/document/room.ts";
import type { AgendaItem, ItemAttachment } from "../../domain/meeting/agenda-item.ts";
import type { Body } from "../../domain/meeting/body.ts";
import { danishDay } from "../../domain/meeting/danish-time.ts";
import type { Meeting } from "../../domain/meeting/meeting.ts";
import { sectionsShown } from "../../domain/meeting/revise-sections.ts";
import { decisionSection, printedHeading } from "../../domain/meeting/section-template.ts";
import type { Services } from "../services.ts";
import { type CarriedLinks, carriedLinks, noLinks } from "./carried-links.ts";
import { currentActor } from "./current-actor.ts";
import type { ReadTexts, ServiceDependencies } from "./dependencies.ts";
import { earlierItemsOf } from "./earlier-items.ts";
import { itemFor, mayRead } from "./find-subjects.ts";
import { itemEditing } from "./item-editing.ts";
import { lateEditsFor } from "./late-edits-for.ts";
import type { AttachmentView, ItemContent } from "./meeting-view.ts";
import { outlineItem } from "./outline-item.ts";
import { sentOutTexts } from "./sent-out-texts.ts";
import type { PersonView } from "./session-view.ts";

/**
 * An agenda item as the actor may see it. Whoever may not read it gets it without content, and its texts are not even
 * read. Refuses `item-unknown`.
 */
export const readItem =
  ({ store, clock }: ServiceDependencies, readTexts: ReadTexts): Services["readItem"] =>
  async (actor, itemId) => {
    const textsFor = (item: AgendaItem, subject: ItemSubject): ReadZone =>
      can(actor, "item.write-case", subject)
        ? (zone) => readTexts({ itemId: item.id, zone })
        : (zone) => sentOutTexts({ store }, readTexts)(item, zone);
    const { meeting, body, item, subject, readers, lateEdits, editing, about } = await store.read(async (db) => {
      const found = await itemFor(db, actor, itemId);
      const subject = itemSubject(found.meeting, found.item);
      return {
        ...found,
        subject,
        readers: await readersOf(db, found.meeting, found.item, clock()),
        lateEdits: await lateEditsFor(db, actor, itemId, subject),
        editing: await itemEditing(db, actor, found, clock()),
        about: await aboutItem(db, actor, found),
      };
    });
    const outline = outlineItem(actor, meeting, body, item);
    return {
      ...outline,
      kleTitles: outline.caseNumber === null ? [] : kleTitles(outline.caseNumber),
      isRecused: actor.kind === "person" && item.recusedPersonIds.includes(actor.personId),
      mayWriteCase: can(actor, "item.write-case", subject),
      mayCorrect:
        outline.mayRead &&
        item.correctionReason === null &&
        item.frozenZones.includes("case") &&
        can(actor, "item.write-case", { ...subject, frozenZones: [], isBeingCorrected: true }),
      correctionReason: can(actor, "item.write-case", subject) ? item.correctionReason : null,
      mayWriteMinutes: can(actor, "item.write-minutes", subject),
      mayAttach: can(actor, "item.attach", subject),
      editing,
      historyZones: zones.filter((zone) => can(actor, `item.read-${zone}-history`, subject)),
      content: outline.mayRead
        ? { ...(await contentOf(item, body, textsFor(item, subject))), ...about, lateEdits, readers }
        : null,
    };
  };

const zones = ["case", "minutes"] as const;

type ReadZone = (zone: Room["zone"]) => ReturnType<ReadTexts>;

async function contentOf(
  item: AgendaItem,
  body: Body,
  readZone: ReadZone,
): Promise<Omit<ItemContent, "lateEdits" | "readers" | keyof AboutItem>> {
  const caseTexts = await readZone("case");
  const minutesTexts = await readZone("minutes");
  return {
    sections: sectionsShown(body, (key) => holdsText(caseTexts[key])).map((section) => ({
      key: section.key,
      heading: printedHeading(section, item.recommendedBy),
      text: caseTexts[section.key] ?? emptyText,
    })),
    decidingBody: item.decidingBody,
    recommendedBy: item.recommendedBy,
    discussionQuestions: item.discussionQuestions,
    decision: { ...decisionSection, text: minutesTexts[decisionSection.key] ?? emptyText },
    attachments: item.attachments.map(attachmentView),
    closingGround: item.closingGround,
    kind: item.kind,
    guests: item.guests.map(({ name, title, arrivesAt }) => ({ name, title, arrivesAt })),
  };
}

const attachmentView = ({ id, title, file }: ItemAttachment): AttachmentView => ({
  id,
  title,
  file: file && { name: file.name, mediaType: file.mediaType, size: file.size },
});

const holdsText = (text: RichText | undefined) => text !== undefined && plainText(text).trim() !== "";
type AboutItem = Pick<ItemContent, "earlierItems" | "presenter" | "caseAuthor" | keyof CarriedLinks>;

/** What is told of an item beside what it says. Nothing of it is shown to who may not read the item. */
async function aboutItem(
  db: Transaction<Tables>,
  actor: Actor,
  { meeting, body, item }: { meeting: Meeting; body: Body; item: AgendaItem },
): Promise<AboutItem> {
  if (!mayRead(actor, meeting, item)) return { earlierItems: [], presenter: null, caseAuthor: null, ...noLinks };
  const person = async (id: string | null): Promise<PersonView | null> => {
    const found = id === null ? null : await findPerson(db, id);
    return found === null ? null : { id: found.id, name: found.name, initials: found.initials };
  };
  return {
    earlierItems: await earlierItemsOf(db, actor, item),
    presenter: await person(item.presenterId),
    caseAuthor: await person(item.caseAuthorId),
    ...(await carriedLinks(db, actor, { meeting, body, item })),
  };
}

/** Everybody who can technically read a closed item: of the body by role, then invited guests. */
async function readersOf(
  db: Transaction<Tables>,
  meeting: Meeting,
  item: AgendaItem,
  now: Date,
): Promise<readonly PersonView[] | null> {
  if (item.access === "open") return null;
  const candidates = new Map(
    (await peopleOfBody(db, meeting.bodyId, danishDay(now))).map((person) => [person.id, person]),
  );
  for (const { personId } of item.guests) {
    if (personId === null || candidates.has(personId)) continue;
    const found = await currentActor(db, personId, now);
    if (found !== null) candidates.set(personId, { ...found.person, memberships: found.actor.memberships });
  }
  return [...candidates.values()]
    .filter((person) => can(asActor(person), "item.read", itemSubject(meeting, item)))
    .sort((a, b) => rank(a.memberships) - rank(b.memberships))
    .map(({ id, name, initials }) => ({ id, name, initials }));
}

const asActor = (person: Person & { readonly memberships: readonly Membership[] }) =>
  ({ ...person, kind: "person", personId: person.id }) as const;

const rank = (memberships: readonly Membership[]): number =>
  Math.min(...memberships.map(({ role }) => roles.indexOf(role)), roles.length);

/** What is known of the subject that a case number belongs to, widest first. */
function kleTitles(caseNumber: string): readonly string[] {
  const parsed = parseCaseNumber(caseNumber);
  return parsed.style === "kle" ? kleChain(parsed).map(({ title }) => title) : [];
}

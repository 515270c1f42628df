import { Fragment, type Node } from "@tiptap/pm/model";
import { yXmlFragmentToProseMirrorFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { RichText } from "../../domain/document/rich-text.ts";
import { documentSchema } from "../../domain/document/schema.ts";
import { canonicalJson } from "../archive/canonical-json.ts";
import type { CompactDocument } from "./document-work.ts";
import { contentOf } from "./known-content.ts";
import { type Fault, repairDocument } from "./repair-document.ts";

export interface ExaminedRoom {
  /** Fragment name to text, every one valid in the schema. */
  readonly texts: Readonly<Record<string, RichText>>;
  /** An update that makes the document itself valid, and why it is needed; null if it is. */
  readonly repair: { readonly update: Uint8Array; readonly faults: readonly Fault[] } | null;
  /** All of it, as it was found, in one update without the content of what was deleted; null unless asked for. */
  readonly compact: CompactDocument | null;
}

/**
 * `cannot-be-repaired`: a repaired document still isn't valid. `cannot-be-read`: Yjs or ProseMirror gave up on it.
 * `cannot-be-examined`: looking through it crashed, or took too long, again and again.
 */
export type BrokenCause = "cannot-be-repaired" | "cannot-be-read" | "cannot-be-examined";
export type Examination =
  | ({ readonly kind: "sound" } & ExaminedRoom)
  | { readonly kind: "broken"; readonly cause: BrokenCause };

/** An examination as it is told to another thread: texts are one canonical JSON, since a tree of nodes takes long to hand over. */
export type ToldExamination =
  | (Omit<ExaminedRoom, "texts"> & { readonly kind: "sound"; readonly texts: string })
  | { readonly kind: "broken"; readonly cause: BrokenCause };

export interface ExaminationOrder {
  /** The texts that the room may hold; null for any. */
  readonly fragments: readonly string[] | null;
  readonly isCompacting: boolean;
}

/** Reads what a room's updates add up to, and what must be changed for it to be what the schema allows. */
export function examineDocument(updates: readonly Uint8Array[], order: ExaminationOrder): Examination {
  const { fragments } = order;
  try {
    const doc = documentOf(updates);
    const compact = order.isCompacting ? { bytes: Y.encodeStateAsUpdate(doc), content: contentOf(doc) } : null;
    const { faults, texts, update } = watched(doc, () => repairAndRead(doc, fragments));
    if (update === null) return { kind: "sound", texts, compact, repair: null };
    const again = watched(doc, () => repairAndRead(doc, fragments));
    if (again.update !== null) return { kind: "broken", cause: "cannot-be-repaired" };
    return { kind: "sound", texts: again.texts, compact, repair: { update, faults } };
  } catch {
    return { kind: "broken", cause: "cannot-be-read" };
  }
}

/** The same, to be told. */
export function examineAndTell(updates: readonly Uint8Array[], order: ExaminationOrder): ToldExamination {
  const examination = examineDocument(updates, order);
  return examination.kind === "broken" ? examination : { ...examination, texts: canonicalJson(examination.texts) };
}

export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** What `act` gives, and the update that its changes make; null if it changed nothing. */
function watched<T>(doc: Y.Doc, act: () => T): T & { update: Uint8Array | null } {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on("update", keep);
  const result = act();
  doc.off("update", keep);
  return { ...result, update: updates.length === 0 ? null : Y.mergeUpdates(updates) };
}

function repairAndRead(doc: Y.Doc, fragments: readonly string[] | null) {
  const faults = new Set<Fault>();
  repairDocument(doc, fragments, (fault) => faults.add(fault));
  const misfits = watched(doc, () => {
    const names = [...doc.share.keys()].filter((name) => fragments === null || fragments.includes(name));
    return { texts: Object.fromEntries(names.map((name) => [name, readFragment(doc.getXmlFragment(name))] as const)) };
  });
  if (misfits.update !== null) faults.add("wrong-structure");
  return { texts: misfits.texts, faults: [...faults] };
}

/** A repaired fragment's text. What doesn't fit together is deleted from the fragment on the way, as editors do. */
function readFragment(fragment: Y.XmlFragment): RichText {
  const { topNodeType } = documentSchema;
  const blocks: Node[] = [];
  yXmlFragmentToProseMirrorFragment(fragment, documentSchema).forEach((child) => {
    blocks.push(child);
  });
  const text = topNodeType.createAndFill(null, Fragment.fromArray(blocks));
  if (text === null) throw new RangeError("the schema has no empty document");
  text.check();
  return text.toJSON() as RichText;
}

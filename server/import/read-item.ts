import { parseCaseNumber } from "../../domain/case/case-number.ts";
import { plainText } from "../../domain/document/plain-text.ts";
import type { RichText, RichTextNode } from "../../domain/document/rich-text.ts";
import type { Guest } from "../../domain/meeting/agenda-item.ts";
import type { ImportedItem, ImportedSection } from "../../domain/minutes/imported-minutes.ts";
import { readGuest } from "./guest-sentence.ts";
import type { ItemLines, SectionLines } from "./item-lines.ts";
import { type LineLedger, notUnderstood } from "./line-ledger.ts";
import { richTextOfLines } from "./rich-text-of-lines.ts";
import { knownHeadings } from "./section-heading.ts";
import type { SourceLine } from "./source-lines.ts";
import { isDiscussionHeading } from "./subheading.ts";

/**
 * Makes an item of its lines and claims those that it understood. Refuses `import-line-not-understood` for a heading that
 * comes twice, since one of the two texts would have no place.
 */
export function readItem(item: ItemLines, ledger: LineLedger): ImportedItem {
  const owner = (part: string) => ledger.claimFor(`item ${item.number}, ${part}`);
  owner("heading")(item.heading);
  const caseNumber = readCaseNumber(item.preamble[0]);
  if (caseNumber !== null && item.preamble[0] !== undefined) owner("case number")(item.preamble[0]);

  const sections: ImportedSection[] = [];
  let [decidingBody, recommendedBy, decision]: [string | null, string | null, RichText | null] = [null, null, null];
  let attachments: readonly string[] = [];
  const seen = new Set<string>();
  for (const { heading, opens, lines } of item.sections) {
    if (seen.has(opens.key)) throw notUnderstood(heading.number, knownHeadings);
    seen.add(opens.key);
    const claim = owner(opens.key);
    claim(heading);
    switch (opens.kind) {
      case "section":
        recommendedBy ??= opens.recommendedBy;
        sections.push({ key: opens.key, heading: heading.text, text: richTextOfLines(lines, claim) });
        break;
      case "decision":
        decision = lines.length === 0 ? null : richTextOfLines(lines, claim);
        break;
      case "deciding-body":
        decidingBody = readDecidingBody({ heading, lines });
        lines.slice(0, 1).forEach(claim);
        break;
      case "attachments":
        attachments = lines.map(({ text }) => text.replace(/^[-•·] +/, ""));
        lines.forEach(claim);
        break;
    }
  }
  return {
    number: item.number,
    title: item.title,
    access: /^Lukket(?::|$)/.test(item.title) ? "closed" : "open",
    caseNumber,
    sections,
    decidingBody,
    recommendedBy,
    discussionQuestions: sections.flatMap(({ text }) => discussionQuestions(text)),
    decision,
    attachments,
    guests: sections.flatMap(({ text }) => guestsNamed(text)),
  };
}

/** The line below the heading, when it is a case number or the remains of one; kept as it is written. */
function readCaseNumber(line: SourceLine | undefined): string | null {
  if (line === undefined) return null;
  const parsed = parseCaseNumber(line.text);
  const keep =
    parsed.style !== "not-a-case-number" || parsed.reason === "kle-damaged" || parsed.reason === "kle-without-serial";
  return keep ? line.text : null;
}

/** "Direktionen." without its full stop, which page and PDF print again. */
function readDecidingBody({ heading, lines }: Pick<SectionLines, "heading" | "lines">): string {
  const name = lines[0]?.text.replace(/\.$/, "").trim() ?? "";
  if (name === "") throw notUnderstood(heading.number, `${heading.text} …`);
  return name;
}

const textOf = (nodes: readonly RichTextNode[]) => plainText({ type: "doc", content: nodes });

/** The items of the list below "Oplæg til kort drøftelse:". */
function discussionQuestions({ content = [] }: RichText): string[] {
  return content.flatMap((node, index) => {
    const list = content[index + 1];
    if (node.type !== "heading" || !isDiscussionHeading(textOf([node])) || list === undefined) return [];
    if (list.type !== "bulletList" && list.type !== "orderedList") return [];
    return (list.content ?? []).map((item) => textOf(item.content ?? []));
  });
}

function guestsNamed({ content = [] }: RichText): Guest[] {
  return content.flatMap((node) => (node.type === "paragraph" ? (readGuest(textOf([node])) ?? []) : []));
}

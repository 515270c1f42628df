const label =
  "(?:Sagsnr|Sagsnummer|Sags-?id|Sag(?:[ \\u00a0]nr)?|Journalnr|Journalnummer|J\\.?[ \\u00a0]?nr)\\.?[ \\u00a0]?:?";

const labelFirst = new RegExp(`^${label}(?!\\p{L})\\s*`, "iu");
const labelLast = new RegExp(`(?<!\\p{L})(?:${label}|Åbent\\s+-|Lukket\\s+-)\\s*$`, "iu");

/** "Dok.nr.: 330-2018-500301" looks like a case number and is not one. */
export const documentLabel = /^Dok(?:ument)?\.?\s?(?:nr\.?)?\s?:?\s*\d/iu;
const documentLabelLast = /(?<!\p{L})Dok(?:ument)?\.?\s?(?:nr\.?)?\s?:?\s*$/iu;

const besideForms = [
  // Rebild: "J.nr.: S00. Sagsnr.: 11/496"
  /^(?<beside>J(?:ournal)?\.?\s?nr\.?.*?)(?=\sSags(?:nr|nummer|-?id))/iu,
  // Gribskov: "012497 - 2017/12299"
  /^(?<beside>\d{5,8})\s*-\s*(?=(?:19|20)\d{2}\/)/u,
  // Norddjurs: "A00 16/23461"
  /^(?<beside>[A-ZÆØÅ]\d{2})\.?\s+(?=\d)/u,
  // Odense: "Åbent - 2012/057275"
  /^(?<beside>Åbent|Lukket)\s*-\s*/u,
];

/** Splits off what a system prints in front of the case number. `text` is in NFC, without spaces around it. */
export function besideTheNumber(text: string): { beside: string | null; rest: string } {
  for (const form of besideForms) {
    const match = form.exec(text);
    if (match?.groups?.beside !== undefined)
      return { beside: match.groups.beside.trim(), rest: text.slice(match[0].length).trim() };
  }
  return { beside: null, rest: text };
}

/** Splits off a label such as "Sagsnr.:" and the full stop that may end the field. */
export function withoutLabel(text: string): { labelled: boolean; number: string } {
  const match = labelFirst.exec(text);
  const number = match === null ? text : text.slice(match[0].length);
  return { labelled: match !== null, number: /[.,;]$/.test(number) ? number.slice(0, -1) : number };
}

/** How far back a label can begin: keeps a search linear in lines of any length. */
const reach = 24;

/** What the words right before a number call it. `before` is the line up to the number. */
export function labelBefore(before: string): "case" | "document" | null {
  const near = before.slice(-reach);
  if (documentLabelLast.test(near)) return "document";
  return labelLast.test(near) ? "case" : null;
}

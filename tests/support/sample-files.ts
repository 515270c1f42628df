import { crc32 } from "node:zlib";

/** Small files that are what they are called. */
export const samples = {
  "plan.pdf": Buffer.from(minimalPdf()),
  "kort.png": Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
  "foto.jpg": Buffer.from(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z",
    "base64",
  ),
  "ikon.gif": Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
  "luft.webp": Buffer.from("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=", "base64"),
  "notat.docx": officeFile("word/document.xml", "wordprocessingml.document.main"),
  "budget.xlsx": officeFile("xl/workbook.xml", "spreadsheetml.sheet.main"),
  "oplæg.pptx": officeFile("ppt/presentation.xml", "presentationml.presentation.main"),
  "brev.odt": zip({ mimetype: "application/vnd.oasis.opendocument.text" }),
  "tal.ods": zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
  "bemærkning.txt": Buffer.from("BM er en forkortelse.\r\nÆrø, 2022.\n"),
  "tal.csv": Buffer.from("år;beløb\n2022;1.000\n"),
} as const satisfies Record<string, Buffer>;

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What its sender says it is. */
  readonly type?: string;
}

/** A form with these files, as a browser sends it. */
export function formWith(...files: readonly SampleFile[]): FormData {
  const form = new FormData();
  for (const { name, bytes, type = "" } of files)
    form.append("file", new File([new Uint8Array(bytes)], name, { type }));
  return form;
}

export const sample = (name: keyof typeof samples): SampleFile => ({ name, bytes: samples[name] });

/** An empty page of A4 that viewers show. */
function minimalPdf(): string {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 4\n0000000000 65535 f \n${lines}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
}

function officeFile(part: string, kind: string): Buffer {
  const type = `application/vnd.openxmlformats-officedocument.${kind}+xml`;
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return zip({ "[Content_Types].xml": types, [part]: "<x/>" });
}

/** A zip file of texts that are not compressed. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [nameBytes, data] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    local.push(Buffer.from("PK\x03\x04", "latin1"), facts, nameBytes, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, rest, nameBytes);
    offset += 4 + facts.length + nameBytes.length + data.length;
  }
  const index = Buffer.concat(central);
  const count = Object.keys(entries).length;
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, index, Buffer.from("PK\x05\x06", "latin1"), end]);
}

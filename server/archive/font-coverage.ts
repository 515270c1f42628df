/** No reader shows these, or a PDF/A may not map to them: unassigned, private, control, surrogate. */
const unprintable = /[\p{C}\u{fffd}]/u;

/** The characters (code points) that every one of the TrueType `fonts` can print. */
export function sharedCoverage(fonts: readonly Buffer[]): ReadonlySet<number> {
  const [first, ...rest] = fonts.map(coverage);
  if (first === undefined) return new Set();
  return new Set([...first].filter((code) => rest.every((other) => other.has(code))));
}

/**
 * The characters that one TrueType font maps to a glyph, read from the format 12 subtable of its `cmap` table
 * (OpenType specification, "cmap"). Throws if there is none: then the font isn't one that we ship.
 */
export function coverage(font: Buffer): Set<number> {
  const cmap = tableOffset(font, "cmap");
  const subtable = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 4 + index * 8 + 4),
  )
    .map((offset) => cmap + offset)
    .find((offset) => font.readUInt16BE(offset) === 12);
  if (subtable === undefined) throw new Error("The font has no cmap subtable of format 12");

  const covered = new Set<number>();
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group += 1) {
    const at = subtable + 16 + group * 12;
    const last = font.readUInt32BE(at + 4);
    for (let code = font.readUInt32BE(at); code <= last; code += 1) {
      if (!unprintable.test(String.fromCodePoint(code))) covered.add(code);
    }
  }
  return covered;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

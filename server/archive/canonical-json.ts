/**
 * The one way to write `value` as JSON: no whitespace, keys sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them (RFC 8785, JSON Canonicalization Scheme). Members that are `undefined` are left out.
 *
 * Unlike the RFC, a lone surrogate is escaped (`\ud800`) instead of refused: a broken character in someone's text must
 * not keep the minutes from being archived. Throws TypeError for what JSON can't hold.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`JSON cannot hold ${typeof value === "number" ? String(value) : typeof value}`);
}

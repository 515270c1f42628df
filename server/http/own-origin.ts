/**
 * Whether a request comes from our own pages. Browsers name the origin of every socket and of every form that is sent;
 * what names none is not a browser and carries nobody's cookies unasked.
 */
export function isOwnOrigin({
  origin,
  host,
  publicOrigin,
}: {
  /** The Origin header. */
  origin: string | undefined;
  /** The Host header. */
  host: string | undefined;
  /** The address people use, where a proxy stands in front. */
  publicOrigin: string | null;
}): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  if (publicOrigin !== null) return new URL(origin).origin === publicOrigin;
  return new URL(origin).host === host;
}

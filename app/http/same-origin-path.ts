/**
 * Where to go next, from an address that someone else could have written: kept only when it is a path on this very
 * site, else "/". A path that begins with two slashes is another site's address, and dots can hide that it does.
 */
export function sameOriginPath(wanted: FormDataEntryValue | null): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return "/";
  const here = "http://here.invalid";
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null;
  if (url?.origin !== here || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}`;
}

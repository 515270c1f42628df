/** A body's name as it stands in commands: "Børne- og Ungeudvalget" gives `boerne-og-ungeudvalget`. */
export function slugOf(name: string): string {
  return name
    .toLocaleLowerCase("da")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

import { readFileSync } from "node:fs";
import { join } from "node:path";

const fixtures = join(import.meta.dirname, "fixtures");

/** The bytes of a fixture. */
export function fixture(name: string): Uint8Array {
  return readFileSync(join(fixtures, name));
}

export const realReferat = fixture("referat-direktionen-2022-01-12.txt");
export const realText = new TextDecoder().decode(realReferat);

/** Minutes from text, as a file holds them. */
export const bytesOf = (text: string) => new TextEncoder().encode(text);

import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../db/store.ts";
import { temporaryFolder } from "../support/temporary-store.ts";
import { FuzzRun } from "./fuzz-run.ts";
import { wordsIn } from "./fuzz-typist.ts";
import { seededRandom } from "./seeded-random.ts";
import { readStoredText } from "./stored-room.ts";

/** The seed decides what people do; what the machine does in between is its own. `FUZZ_SEED=7` tries another one. */
const { FUZZ_SEED } = process.env;
const seeds = FUZZ_SEED === undefined ? [1, 777, 20_260_112] : [Number(FUZZ_SEED)];
const kills = 2;
const stepsBetweenKills = 60;

test.each(seeds)(
  "[C1] [C2] people, rights and kills at random: all read the same, and nothing promised is missing (seed %i)",
  {
    timeout: 120_000,
  },
  async (seed) => {
    const place = { folder: await temporaryFolder(), itemId: randomUUID() };
    const run = await FuzzRun.start(seededRandom(seed), place);
    for (let kill = 0; kill <= kills; kill++) {
      if (kill > 0) await run.kill();
      for (let step = 0; step < stepsBetweenKills; step++) await run.step();
    }
    const text = await run.converge();
    const words = new Set(wordsIn(text));
    expect(run.promised.size, `seed ${seed}`).toBeGreaterThan(20);
    expect(run.forbidden.size, `seed ${seed}`).toBeGreaterThan(5);
    expect(
      [...run.promised].filter((word) => !words.has(word)),
      `seed ${seed}: missing`,
    ).toEqual([]);
    expect(
      [...run.forbidden].filter((word) => words.has(word)),
      `seed ${seed}: smuggled`,
    ).toEqual([]);
    expect(wordsIn(text).length, `seed ${seed}: twice`).toBe(words.size);
    const store = await openStore({ file: join(place.folder, "referat.sqlite"), clock: () => new Date(0) });
    expect((await readStoredText(store, `item/${place.itemId}/case`)).text, `seed ${seed}`).toBe(text);
    await store.close();
  },
);

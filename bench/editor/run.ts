// Measures what typing feels like: from a key to its letter being painted, alone and with ten others writing.
// Arguments: a seed. BENCH_PROFILE=1 writes CPU profiles of the page.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { buildPages } from "../../scripts/project.mjs";
import { openStoreIn } from "../../server/start-server.ts";
import { seededRandom } from "../../tests/collab/seeded-random.ts";
import { printTable } from "../statistics.ts";
import { fillMeeting } from "./fill-meeting.ts";
import { startOthers, startReferat } from "./parts.ts";
import { type Felt, measureTyping } from "./typing.ts";

const seed = Number(process.argv[2] ?? 20260112);
const letters = 200;
const lengths = [
  { name: "200 words", words: 200 },
  { name: "20,000 words", words: 20_000 },
] as const;
const companies = [
  { name: "alone", others: 0 },
  { name: "with 10 others writing", others: 10 },
] as const;
const fragment = { key: "presentation", heading: "Sagsfremstilling" };

const say = (words: string) => process.stdout.write(`${words}\n`);
const note = (words: string) => process.stderr.write(`${words}\n`);

await buildPages("Building the pages");
const folder = await mkdtemp(join(tmpdir(), "referat-bench-editor-"));
const store = await openStoreIn(folder, () => new Date());
const { people, items } = await fillMeeting(store, { people: 11, items: lengths.length });
await store.close();
const server = await startReferat(folder);
const browser = await chromium.launch({
  executablePath: process.env.REFERAT_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
});

const results: { readonly name: string; readonly company: string; readonly watched: Felt }[] = [];
try {
  const [self, ...others] = people;
  if (self === undefined) throw new Error("nobody is there");
  for (const [index, { name, words }] of lengths.entries()) {
    const item = items[index];
    if (item === undefined) continue;
    const task = {
      url: `${server.url.replace("http", "ws")}/collab`,
      room: item.room,
      fragment: fragment.key,
      cookies: others.map(({ cookie }) => `${cookie.name}=${cookie.value}`),
      words,
    };
    const writing = await startOthers({ ...task, cookies: task.cookies.slice(0, 1), seed, lettersASecond: 0 });
    for (const company of companies) {
      note(`${name}, ${company.name}`);
      const atWork = company.others > 0 ? await startOthers({ ...task, seed: seed + 1, lettersASecond: 5 }) : writing;
      const watched = await measureTyping(browser, {
        url: `${server.url}${item.path}`,
        cookie: self.cookie,
        label: fragment.heading,
        letters,
        random: seededRandom(seed),
        profile: process.env.BENCH_PROFILE ? join(tmpdir(), `typing-${words}-${company.others}.cpuprofile`) : null,
      });
      await atWork.stop();
      results.push({ name, company: company.name, watched });
    }
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

const sorted = (values: readonly number[]) => [...values].sort((one, other) => one - other);
const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
const ms = (value: number) => value.toFixed(0);
const ratio = (value: number, base: number) => (value / base).toFixed(2);

say(`\nSeed ${seed}, ${letters} letters each; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}\n`);
say(
  printTable(
    [
      "From key to paint, ms",
      "median",
      "p95",
      "worst",
      "Event Timing over 50 ms",
      "long tasks",
      "longest",
      "of a core",
    ],
    results.map(({ name, company, watched: { untilPaint, slowEvents, longTasks, busy } }) => [
      `${name}, ${company}`,
      ms(at(untilPaint, 0.5)),
      ms(at(untilPaint, 0.95)),
      ms(at(untilPaint, 1)),
      String(slowEvents.filter((duration) => duration > 50).length),
      String(longTasks.length),
      longTasks.length === 0 ? "" : ms(Math.max(...longTasks)),
      busy.toFixed(2),
    ]),
  ),
);
say(
  printTable(
    ["With 10 others / alone", "median", "p95", "worst"],
    lengths.map(({ name }) => {
      const [alone, together] = companies.map(
        ({ name: company }) =>
          results.find((one) => one.name === name && one.company === company)?.watched.untilPaint ?? [],
      );
      return [name, ...[0.5, 0.95, 1].map((share) => ratio(at(together ?? [], share), at(alone ?? [], share)))];
    }),
  ),
);

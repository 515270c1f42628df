import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import type { RichTextNode } from "../../domain/document/rich-text.ts";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { createRenderer, renderMinutes } from "../../server/archive/render.ts";
import { realReferat } from "./real-referat.ts";
import { doc, p } from "./rich-text-builder.ts";

const elsewhere = mkdtempSync(join(tmpdir(), "referat-render-"));
afterAll(() => rmSync(elsewhere, { recursive: true }));

const withText = (...content: readonly RichTextNode[]): MinutesDocument => ({
  ...realReferat,
  items: [
    {
      number: 7,
      access: "open",
      title: "T",
      caseNumber: null,
      content: {
        blocks: [{ key: "decision", heading: "Beslutning", text: doc(...content) }],
        attachments: [],
        guests: [],
      },
    },
  ],
});

/** The ids of the processes that render for this one. */
const typesetters = (): number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...command]) => parent === String(process.pid) && command.join(" ").includes("render-worker"))
    .map(([pid]) => Number(pid));

test("tells how far it is, and what became of characters that the fonts lack", async () => {
  const steps: string[] = [];
  const rendered = await renderMinutes(withText(p("Vedtaget 🎉")), { onProgress: (step) => steps.push(step) });
  expect(steps).toEqual(["typesetting", "checking", "done"]);
  expect(rendered).toMatchObject({ pageCount: 2, replacedCharacters: 1 });
  expect(Buffer.from(rendered.pdf.subarray(0, 5)).toString()).toBe("%PDF-");
});

test("says where a text holds what it does not know", async () => {
  await expect(renderMinutes(withText({ type: "video" }))).rejects.toThrow(
    'Item 7, decision: A text cannot hold a node of type "video"',
  );
});

test("refuses a document that is too large", async () => {
  const refused = await renderMinutes(withText(p("ord ".repeat(1_100_000)))).catch((error: unknown) => error);
  expect(isRefusal(refused) && refused.facts).toMatchObject({ limit: 4 * 1024 * 1024 });
});

test("ends the work when its time is over", async () => {
  await expect(renderMinutes(realReferat, { timeoutMs: 1 })).rejects.toThrow("were not typeset within 1 ms");
});

test("makes an error of a process that dies", async () => {
  // Long enough that it is still at work when it has been found and killed.
  const long = { ...realReferat, items: Array.from({ length: 50 }, () => realReferat.items).flat() };
  const dying = renderMinutes(long, {
    onProgress: () => {
      for (const pid of typesetters()) process.kill(pid, "SIGSEGV");
    },
  });
  await expect(dying).rejects.toThrow("The typesetting process ended (SIGSEGV)");
});

test("makes an error of a document that cannot be sent", async () => {
  const unsendable = { ...realReferat, place: (() => "x") as unknown as string };
  await expect(renderMinutes(unsendable)).rejects.toThrow("could not be cloned");
});

test("renders one document at a time, each to its own end", async () => {
  const renderer = createRenderer();
  const most: number[] = [];
  const results = await Promise.allSettled([
    renderer.render(realReferat, () => most.push(typesetters().length)),
    renderer.render(withText({ type: "video" })),
    renderer.render(realReferat, () => most.push(typesetters().length)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(Math.max(...most)).toBe(1);
  await renderer.close();
});

test("ends what is under way when it is closed", async () => {
  const renderer = createRenderer();
  const started = new Promise<void>((resolve) => {
    void renderer.render(realReferat, () => resolve()).catch(() => {});
  });
  const waiting = renderer.render(realReferat).catch((error: unknown) => String(error));
  await started;
  await renderer.close();
  expect(await waiting).toBe("Error: The renderer is closed");
  await expect(renderer.render(realReferat)).rejects.toThrow("The renderer is closed");
});

test("works from any folder under node --import tsx, and lets the program end", () => {
  const path = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
  const script = `
    const { renderMinutes } = await import(${path("../../server/archive/render.ts")});
    const { realReferat } = await import(${path("./real-referat.ts")});
    process.stdout.write(String((await renderMinutes(realReferat)).pageCount));`;
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const output = execFileSync(process.execPath, ["--import", tsx, "--input-type=module", "-e", script], {
    cwd: elsewhere,
  });
  expect(output.toString()).toBe("6");
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** What other people's tools see in a PDF. */
export interface PdfFile {
  /** Exit code and output of `qpdf --check`. */
  check(): string;
  info(...options: readonly string[]): string;
  fonts(): readonly string[];
  /** The text of each page in reading order, lines joined, without the running header and footer. */
  pages(): readonly string[];
  /** As a reader sees it, with its lines. */
  pageAsSeen(page: number): string;
  attachments(): string;
  attachment(): Buffer;
  /** One key of qpdf's JSON. */
  json(key: string): unknown;
}

/** Writes the PDF into a folder that lives as long as the test. */
export function pdfFile(pdf: Uint8Array): PdfFile {
  const folder = mkdtempSync(join(tmpdir(), "referat-pdf-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "minutes.pdf");
  writeFileSync(file, pdf);
  const run = (tool: string, ...args: readonly string[]) =>
    execFileSync(tool, args, { encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "ignore"] });
  return {
    check: () => run("qpdf", "--check", file),
    info: (...options) => run("pdfinfo", ...options, file),
    fonts: () => run("pdffonts", file).trim().split("\n").slice(2),
    pages: () => run("pdftotext", "-layout", file, "-").split("\f").slice(0, -1).map(withoutRunningLines),
    pageAsSeen: (page) => run("pdftotext", "-layout", "-f", `${page}`, "-l", `${page}`, file, "-"),
    attachments: () => run("pdfdetach", "-list", file),
    attachment: () => {
      const saved = join(folder, "attachment");
      run("pdfdetach", "-save", "1", "-o", saved, file);
      return readFileSync(saved);
    },
    json: (key) => JSON.parse(run("qpdf", "--json", `--json-key=${key}`, file))[key],
  };
}

const withoutRunningLines = (page: string): string =>
  page
    .split("\n")
    .filter((line) => !/ Side \d+ af \d+$/.test(line) && !/^(Referat|Dagsorden) – .* \d\d-\d\d-\d{4}$/.test(line))
    .join(" ")
    .replace(/\s+/g, " ")
    // The font sets f and ) so far apart that poppler reads a space.
    .replaceAll("f )", "f)")
    .trim();

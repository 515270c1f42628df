import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { MinutesDocument } from "../../domain/minutes/minutes-document.ts";
import { Refusal } from "../../domain/refusal.ts";
import { canonicalJson } from "./canonical-json.ts";
import { sharedCoverage } from "./font-coverage.ts";
import { readFonts } from "./fonts.ts";
import { printMinutes } from "./print-minutes.ts";
import { printableText } from "./printable-text.ts";
import type { RenderedMinutes } from "./render-messages.ts";

/** What the PDF must satisfy; one export takes one standard. Minutes are archived as `a-3a`; `ua-1` is a gate for tests. */
export type PdfStandard = "a-3a" | "ua-1";

/** Bytes of JSON: four hundred times the real referat. Bounds what Typst takes, about 100 bytes for one of text. */
const largest = 4 * 1024 * 1024;

const folder = dirname(fileURLToPath(import.meta.url));

/**
 * The minutes as PDF, the same bytes for the same document. Blocks its thread and can bring down its process: it belongs
 * in one of its own, see `render-process.ts`. `onLaidOut` is called between layout and writing, which checks the standard.
 * Throws with Typst's own diagnostics if the template or the standard says no.
 */
export function typesetMinutes(
  document: MinutesDocument,
  { standard = "a-3a", onLaidOut }: { standard?: PdfStandard; onLaidOut?: () => void } = {},
): RenderedMinutes {
  const fonts = readFonts();
  const printable = printableText(sharedCoverage(fonts));
  const model = printMinutes(document, printable);
  const source = Buffer.from(canonicalJson(document));
  if (source.length > largest) throw new Refusal("export-too-large", { bytes: source.length, limit: largest });

  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] });
  compiler.mapShadow(join(folder, "print.json"), Buffer.from(JSON.stringify(model)));
  compiler.mapShadow(join(folder, "referat.json"), source);

  const compiled = compiler.compile({ mainFilePath: join(folder, "minutes.typ") });
  const laidOut = compiled.result;
  if (laidOut === null) throw typstError(diagnostics(compiler, compiled.takeError()));
  onLaidOut?.();
  const pdf = written(() => compiler.pdf(laidOut, { pdfStandard: standard }));
  return { pdf, pageCount: laidOut.numOfPages, replacedCharacters: printable.replaced() };
}

function diagnostics(compiler: NodeCompiler, error: NodeError | null): string {
  const found: { message?: string; path?: string }[] = error === null ? [] : compiler.fetchDiagnostics(error);
  return found.map(({ message, path }) => `${message ?? "unknown error"} (${basename(path ?? "")})`).join("; ");
}

function written(pdf: () => Buffer): Buffer {
  try {
    return pdf();
  } catch (error) {
    throw typstError(error instanceof Error ? error.message : String(error));
  }
}

/** Typst quotes the text that it stumbles over; an error goes to the log, and the log holds no content. */
const typstError = (message: string): Error => new Error(`Typst: ${message.replace(/`[^`]*`/g, "`…`")}`);

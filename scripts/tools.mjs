// The programs that tests use besides Node: a browser, and what reads PDFs.
import { existsSync } from "node:fs";
import { giveUp, isInPath, step } from "./project.mjs";

const wanted = [
  { command: "chromium", package: "chromium" },
  { command: "pdftotext", package: "poppler-utils" },
  { command: "qpdf", package: "qpdf" },
  { command: "ps", package: "procps" },
];

/** Installs what is missing by apt where that is possible, else says which command does. */
export async function installTools() {
  const missing = wanted.filter(({ command }) => !isInPath(command)).map((tool) => tool.package);
  if (missing.length === 0) return;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (!isRootOnDebian)
    giveUp(
      `The tests need programs that are missing. Install them with:\n  sudo apt-get install -y ${missing.join(" ")}`,
    );
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } };
  await step("Updating the package list", "apt-get", ["update", "-qq"], quiet);
  await step(
    `Installing ${missing.join(", ")}`,
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", ...missing],
    quiet,
  );
}

// `npm test`: installs what is missing and runs every test. Arguments go to vitest, and then no browser test runs.
import { buildPages, installPackages, requireNode, step } from "./project.mjs";
import { installTools } from "./tools.mjs";

requireNode();
const chosen = process.argv.slice(2);
await installPackages("Installing packages (a minute or two the first time)");
await installTools();
await buildPages("Building the pages");
await step("Tests", "npx", ["--no-install", "vitest", "run", ...chosen]);
if (chosen.length === 0) await step("Browser tests", "npx", ["--no-install", "playwright", "test"]);

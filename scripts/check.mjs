// `npm run check`: everything, what fails soonest first. `npm test` holds the same checks (tests/house).
import { installPackages, requireNode, step } from "./project.mjs";

requireNode();
await installPackages("Installing packages (a minute or two the first time)");
await step("Format, lint, floors", "npx", ["--no-install", "biome", "check", "--error-on-warnings", "."]);
await step("Types", "npx", ["--no-install", "tsc", "--noEmit"]);
await step("Rules have tests", "npx", ["--no-install", "vitest", "run", "tests/house/rules.test.ts"]);
await step("Tests, build, browser tests", process.execPath, ["scripts/test.mjs"]);

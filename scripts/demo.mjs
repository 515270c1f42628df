// `npm run demo`: from a fresh clone to the log-in page.
import { buildPages, installPackages, requireNode, runServer } from "./project.mjs";

requireNode();
await installPackages("1/3 Installing packages (a minute or two the first time)");
await buildPages("2/3 Building the pages");
process.stdout.write("3/3 Starting, with the real referat loaded\n");
runServer(["--demo", ...process.argv.slice(2)]);

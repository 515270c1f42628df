// `npm start`: the real server, without demo data.
import { buildPages, installPackages, requireNode, runServer } from "./project.mjs";

requireNode();
await installPackages("Installing packages");
await buildPages("Building the pages");
runServer([]);

import { createRequire } from "node:module";
import { join } from "node:path";
import { type PeerName, peerNames } from "../load/peer-process.ts";

/** The servers that can be measured here, and why the others can't. */
export function installedPeers(): { readonly peers: readonly PeerName[]; readonly missing: string | null } {
  const require = createRequire(join(import.meta.dirname, "../hocuspocus/server.mjs"));
  try {
    require.resolve("@hocuspocus/server");
    const Database = require("better-sqlite3");
    new Database(":memory:").close();
    return { peers: peerNames, missing: null };
  } catch (error) {
    const missing = `Hocuspocus is not measured: it is not installed (${(error as { code?: string }).code ?? "broken"}).`;
    return { peers: peerNames.filter((name) => name !== "hocuspocus"), missing };
  }
}

// A thread doesn't inherit the loader for TypeScript on Node 20, so it is registered in the thread itself.
import { register } from "tsx/esm/api";

register();
await import("./document-worker.ts");

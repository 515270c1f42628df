import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { openStore, type Store } from "../../db/store.ts";
import type { Clock } from "../../domain/clock.ts";

/** An empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "referat-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The moment that a test's clock stands at unless it says otherwise. */
export const testTime = new Date("2022-01-12T08:30:00.000Z");

/** A migrated, empty store in a file of its own, copied from the run's template. Closed after the test. */
export async function temporaryStore(clock: Clock = () => testTime): Promise<Store & { readonly file: string }> {
  const file = join(await temporaryFolder(), "referat.sqlite");
  await copyFile(inject("templateDatabase"), file);
  const store = await openStore({ file, clock });
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await store.close();
  };
  onTestFinished(close);
  return { ...store, close, file };
}

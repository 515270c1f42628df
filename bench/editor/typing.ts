import { writeFile } from "node:fs/promises";
import { setTimeout as passed } from "node:timers/promises";
import type { Browser, CDPSession } from "@playwright/test";
import { type Watched, watchTyping } from "./watch-typing.ts";

export interface Typing {
  readonly url: string;
  readonly cookie: { readonly name: string; readonly value: string };
  /** Accessible name of the text. */
  readonly label: string;
  readonly letters: number;
  readonly random: () => number;
  /** Where a CPU profile of the page is written, if anywhere. */
  readonly profile: string | null;
}

const alphabet = "etnardslgkmvofbhpæøå";

export interface Felt extends Watched {
  /** How much of a core the page's main thread used while letters were typed: waiting for a busy machine is not in it. */
  readonly busy: number;
}

/** A person opens the page, puts the caret into the middle of the text and types; gives what the page noted. */
export async function measureTyping(browser: Browser, typing: Typing): Promise<Felt> {
  const context = await browser.newContext({ locale: "da-DK", viewport: { width: 1440, height: 900 } });
  try {
    await context.addCookies([{ ...typing.cookie, url: new URL(typing.url).origin }]);
    const page = await context.newPage();
    await page.addInitScript(watchTyping);
    await page.goto(typing.url);
    const textbox = page.getByRole("textbox", { name: typing.label, exact: true });
    const paragraphs = textbox.locator("> p");
    await paragraphs.first().waitFor();
    const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
    await middle.scrollIntoViewIfNeeded();
    await middle.click();
    await page.keyboard.press("End");
    const cdp = await context.newCDPSession(page);
    await typeLetters(cdp, 20, typing.random);
    await passed(1_500);
    await page.evaluate(() => {
      for (const list of Object.values(window.watched)) list.length = 0;
    });
    if (typing.profile !== null) {
      await cdp.send("Profiler.enable");
      await cdp.send("Profiler.setSamplingInterval", { interval: 200 });
      await cdp.send("Profiler.start");
    }
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    const [start, usedBefore] = [performance.now(), await usedSeconds(cdp)];
    await typeLetters(cdp, typing.letters, typing.random);
    const busy = ((await usedSeconds(cdp)) - usedBefore) / ((performance.now() - start) / 1_000);
    if (typing.profile !== null) {
      const { profile } = await cdp.send("Profiler.stop");
      await writeFile(typing.profile, JSON.stringify(profile));
    }
    await passed(500);
    return { ...(await page.evaluate(() => window.watched)), busy };
  } finally {
    await context.close();
  }
}

async function usedSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}

/** As a quick person types: about eight letters a second, unevenly. */
async function typeLetters(cdp: CDPSession, count: number, random: () => number): Promise<void> {
  for (let typed = 0; typed < count; typed++) {
    const letter = typed % 7 === 6 ? " " : (alphabet[Math.floor(random() * alphabet.length)] ?? "e");
    await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", key: letter, text: letter });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter });
    await passed(70 + random() * 110);
  }
}

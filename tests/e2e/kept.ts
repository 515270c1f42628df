import { expect, type Page } from "@playwright/test";
import { keptInBrowser } from "../support/kept-in-browser.ts";

/** The id of the item that is shown. */
export const itemOf = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** Waits until the page that is open could be shown without the server, and its text be written. */
export async function isKept(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  await expect
    .poll(async () => {
      const { pages, rooms } = await keptInBrowser(page);
      return { isPageKept: pages.includes(path), isRoomKept: rooms.some((name) => name.includes(itemOf(page))) };
    })
    .toEqual({ isPageKept: true, isRoomKept: true });
}

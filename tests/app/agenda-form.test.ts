import { describe, expect, it } from "vitest";
import { readAgendaForm, readItemForm } from "../../app/http/agenda-form.ts";
import { answerInPlace } from "../../app/http/answer-in-place.ts";

const id = "00000000-0000-4000-8000-000000000000";
const request = (fields: Record<string, string>) =>
  new Request("http://here.invalid/", { method: "POST", body: new URLSearchParams(fields) });

describe("a form about an agenda", () => {
  it.each([
    [{ intent: "place", itemId: id, beforeId: "" }],
    [{ intent: "move", itemId: id, toMeetingId: id }],
    [{ intent: "add" }],
  ])("%j is read", async (fields) => {
    expect(await readAgendaForm(request(fields))).toMatchObject(fields);
  });

  it.each([
    [{}, "intent"],
    [{ intent: "erase", itemId: id }, "intent"],
    [{ intent: "remove", itemId: "1; drop table" }, "itemId"],
    [{ intent: "place", itemId: id }, "beforeId"],
  ])("%j is refused", async (fields, field) => {
    await expect(readAgendaForm(request(fields as Record<string, string>))).rejects.toMatchObject({
      refusal: "input-invalid",
      facts: { field },
    });
  });
});

describe("a form about an item", () => {
  it.each([
    [{ intent: "fact", field: "removed_at", from: "", to: "" }, "field"],
    [{ intent: "fact", field: "title", from: "", to: "x".repeat(3000) }, "to"],
    [{ intent: "guest", guestId: "g", field: "name", from: "", to: "" }, "guestId"],
  ])("%j is refused", async (fields, field) => {
    await expect(readItemForm(request(fields))).rejects.toMatchObject({ refusal: "input-invalid", facts: { field } });
  });
});

describe("an answer beside the field", () => {
  const answer = (serverAction: () => Promise<unknown>) =>
    answerInPlace({ serverAction } as unknown as Parameters<typeof answerInPlace>[0]);

  it("is what the server said", async () => {
    expect(await answer(async () => ({ outcome: "done" }))).toEqual({ outcome: "done" });
  });

  it("tells a refusal, and a server that is away, and lets a redirect through", async () => {
    const refused = { status: 409, statusText: "", internal: false, data: { refusal: "meeting-not-draft", facts: {} } };
    expect(await answer(() => Promise.reject(refused))).toEqual({
      outcome: "refused",
      refusal: "meeting-not-draft",
      facts: {},
    });
    expect(await answer(() => Promise.reject(new TypeError("fetch failed")))).toEqual({ outcome: "failed" });
    const redirect = new Response(null, { status: 302 });
    await expect(answer(() => Promise.reject(redirect))).rejects.toBe(redirect);
  });
});

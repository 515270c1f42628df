import { describe, expect, it } from "vitest";
import { type EventStream, eventStream } from "../../app/http/event-stream.ts";
import { Refusal } from "../../domain/refusal.ts";

/** A stream whose reader can leave, and how often it was told to stop watching. */
async function open() {
  const reader = new AbortController();
  const request = new Request("http://localhost/events", { signal: reader.signal });
  const told = { stream: null as EventStream | null, stops: 0 };
  const answer = await eventStream(request, async (stream) => {
    told.stream = stream;
    stream.send({ kind: "changed" });
    return () => {
      told.stops += 1;
    };
  });
  return { answer, told, leave: () => reader.abort() };
}

describe("server-sent events", () => {
  it("carry what was told before and after the reader began, and end when closed", async () => {
    const { answer, told } = await open();
    told.stream?.send({ kind: "presence" });
    told.stream?.close();
    told.stream?.send({ kind: "too late" });
    expect(answer.headers.get("Content-Type")).toBe("text/event-stream; charset=utf-8");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await answer.text()).toBe('retry: 2000\n\ndata: {"kind":"changed"}\n\ndata: {"kind":"presence"}\n\n');
    expect(told.stops).toBe(1);
  });

  it("stop watching once when the reader leaves, whichever way the leaving is noticed", async () => {
    const left = await open();
    left.leave();
    await left.answer.body?.cancel();
    expect(left.told.stops).toBe(1);
    const cancelled = await open();
    await cancelled.answer.body?.cancel();
    cancelled.leave();
    expect(cancelled.told.stops).toBe(1);
  });

  it("stop watching also when it was over before watching had begun", async () => {
    let stops = 0;
    const answer = await eventStream(new Request("http://localhost/events"), async ({ close }) => {
      close();
      return () => {
        stops += 1;
      };
    });
    expect(await answer.text()).toBe("retry: 2000\n\n");
    expect(stops).toBe(1);
  });

  it("are not begun for who is refused", async () => {
    const refused = eventStream(new Request("http://localhost/events"), async () => {
      throw new Refusal("meeting-unknown");
    });
    await expect(refused).rejects.toMatchObject({ refusal: "meeting-unknown" });
  });
});

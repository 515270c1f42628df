import { expect, test } from "vitest";
import { type RoomState, sameRoomState, worstRoomState } from "./room-state.ts";

const early = new Date("2022-01-12T09:41:00Z");
const late = new Date("2022-01-12T09:42:00Z");
const saved: RoomState = { kind: "saved", at: early };

test("several rooms show the worst of them, and what waits in all of them", () => {
  const offline: RoomState = { kind: "offline", waiting: 2 };
  const saving: RoomState = { kind: "saving", waiting: 1 };
  expect(worstRoomState([saved, saving])).toEqual(saving);
  expect(worstRoomState([saving, offline, saved])).toEqual({ kind: "offline", waiting: 3 });
  expect(worstRoomState([offline, { kind: "failed", waiting: 1 }])).toEqual({ kind: "failed", waiting: 3 });
  expect(worstRoomState([{ kind: "connecting" }, saved])).toEqual({ kind: "connecting" });
  expect(worstRoomState([])).toBeNull();
});

test("rooms that are saved show when the last of them was", () => {
  const nothingWritten: RoomState = { kind: "saved", at: null };
  expect(worstRoomState([saved, { kind: "saved", at: late }, nothingWritten])).toEqual({ kind: "saved", at: late });
  expect(worstRoomState([nothingWritten])).toEqual(nothingWritten);
});

test("a refused room is the worst while something in it is unsaved, and else hides nothing", () => {
  const lost: RoomState = { kind: "refused", code: "not-allowed", waiting: 1 };
  const closed: RoomState = { ...lost, waiting: 0 };
  expect(worstRoomState([{ kind: "failed", waiting: 1 }, lost])).toEqual({ ...lost, waiting: 2 });
  expect(worstRoomState([closed, saved])).toEqual(saved);
});

test("states are the same when they say the same", () => {
  expect(sameRoomState(saved, { kind: "saved", at: new Date(early) })).toBe(true);
  expect(sameRoomState(saved, { kind: "saved", at: late })).toBe(false);
  expect(sameRoomState(saved, { kind: "saved", at: null })).toBe(false);
  expect(sameRoomState({ kind: "offline", waiting: 1 }, { kind: "offline", waiting: 2 })).toBe(false);
  expect(
    sameRoomState(
      { kind: "refused", code: "not-allowed", waiting: 0 },
      { kind: "refused", code: "room-unknown", waiting: 0 },
    ),
  ).toBe(false);
});

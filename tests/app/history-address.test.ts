import { expect, it } from "vitest";
import type { HistoryView } from "../../app/http/context.ts";
import { choiceIn, historySearch, instantIn } from "../../app/ui/history/history-address.ts";

const moment = (seq: number, before: number) => ({ seq, before, at: `2026-01-12T09:0${seq}:00.000Z`, authors: [] });
const entries: HistoryView["entries"] = [
  {
    kind: "session",
    seq: 5,
    before: 2,
    from: "2026-01-12T09:03:00.000Z",
    to: "2026-01-12T09:05:00.000Z",
    authors: [],
    moments: [moment(5, 3), moment(3, 2)],
  },
  {
    kind: "named",
    id: "v",
    seq: 2,
    before: 0,
    name: "Navn",
    reason: null,
    author: { kind: "server" },
    at: "2026-01-12T09:02:30.000Z",
    sha256: "",
  },
];
const choose = (search: string) => choiceIn(new URLSearchParams(search), "case", { entries });

it("[H1] what the address leaves open is the newest, compared with what was before it", () => {
  expect(choose("")).toEqual({ zone: "case", from: 2, to: 5, isStill: false });
  expect(choose("to=3")).toMatchObject({ from: 2, to: 3 });
  expect(choose("to=2&view=still")).toMatchObject({ from: 0, to: 2, isStill: true });
  expect(choose("from=5&to=2")).toMatchObject({ from: 2, to: 5 });
  expect(choiceIn(new URLSearchParams("to=3"), "case", { entries: [] })).toMatchObject({ to: 3 });
  expect(choiceIn(new URLSearchParams(), "case", { entries: [] })).toBeNull();
});

it("[H1] what is no number becomes a moment that there isn't, for the service to refuse", () => {
  for (const wrong of ["to=x", "to=-3", "to=1.5", "to=99999999999999999999"]) expect(choose(wrong)?.from).toBe(-1);
});

it("[H1] a choice goes into the address and comes out again", () => {
  const choice = { zone: "case", from: 2, to: 3, isStill: true } as const;
  expect(choose(historySearch(choice))).toEqual(choice);
  expect([instantIn(3, entries), instantIn(2, entries), instantIn(0, entries)]).toEqual([
    "2026-01-12T09:03:00.000Z",
    "2026-01-12T09:02:30.000Z",
    null,
  ]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { SaveLedger } from "./save-ledger.ts";

function connectedLedger(): SaveLedger {
  const ledger = new SaveLedger();
  ledger.connect();
  ledger.send("whole");
  ledger.acknowledge(1);
  return ledger;
}

function write(ledger: SaveLedger): void {
  ledger.change();
  ledger.send("update");
}

test("a change waits until its own message is acknowledged", () => {
  const ledger = connectedLedger();
  write(ledger);
  write(ledger);
  expect(ledger.waiting).toBe(2);
  expect(ledger.acknowledge(2)).toBe(true);
  expect(ledger.waiting).toBe(1);
  expect(ledger.acknowledge(3)).toBe(true);
  expect(ledger.waiting).toBe(0);
});

test("an acknowledgement that saves nothing new says so", () => {
  const ledger = connectedLedger();
  expect(ledger.acknowledge(1)).toBe(false);
  write(ledger);
  ledger.acknowledge(2);
  expect(ledger.acknowledge(2)).toBe(false);
  expect(ledger.acknowledge(99)).toBe(false);
});

test("what was written offline is saved by the sync step 2 after the reconnect, and by nothing sent before it", () => {
  const ledger = connectedLedger();
  ledger.change();
  ledger.change();
  ledger.connect();
  write(ledger);
  expect(ledger.waiting).toBe(3);
  ledger.acknowledge(1);
  expect(ledger.waiting).toBe(3);
  ledger.send("whole");
  ledger.acknowledge(2);
  expect(ledger.waiting).toBe(0);
});

test("a change made while the socket was still opening is not taken for sent", () => {
  const ledger = connectedLedger();
  ledger.connect();
  ledger.change();
  write(ledger);
  ledger.acknowledge(1);
  expect(ledger.waiting).toBe(2);
});

test("what an earlier connection sent and did not acknowledge waits again", () => {
  const ledger = connectedLedger();
  write(ledger);
  ledger.connect();
  expect(ledger.waiting).toBe(1);
  ledger.send("whole");
  ledger.acknowledge(1);
  expect(ledger.waiting).toBe(0);
});

test("what an earlier page left behind waits until a whole message is acknowledged", () => {
  const ledger = new SaveLedger();
  ledger.restore(3);
  ledger.connect();
  write(ledger);
  ledger.acknowledge(1);
  expect([ledger.made, ledger.waiting]).toEqual([4, 4]);
  ledger.send("whole");
  ledger.acknowledge(2);
  expect([ledger.saved, ledger.waiting]).toEqual([4, 0]);
});

test("never calls a change saved that the server has not got, whatever the order of events", () => {
  const step = fc.constantFrom(
    "write",
    "restore",
    "write unsent",
    "reconnect",
    "whole",
    "acknowledge one",
    "acknowledge all",
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const ledger = new SaveLedger();
      ledger.connect();
      const onDisk = new Set<number>();
      let made = 0;
      let sent: number[][] = [];
      let acknowledged = 0;
      for (const step of steps) {
        if (step === "write" || step === "write unsent") {
          ledger.change();
          made += 1;
        }
        if (step === "restore") {
          ledger.restore(2);
          made += 2;
        }
        if (step === "write") {
          ledger.send("update");
          sent.push([made]);
        }
        if (step === "reconnect") {
          ledger.connect();
          sent = [];
          acknowledged = 0;
        }
        if (step === "whole") {
          ledger.send("whole");
          sent.push(Array.from({ length: made }, (_, index) => index + 1));
        }
        if (step.startsWith("acknowledge")) {
          acknowledged = step === "acknowledge all" ? sent.length : Math.min(sent.length, acknowledged + 1);
          for (const change of sent.slice(0, acknowledged).flat()) onDisk.add(change);
          ledger.acknowledge(acknowledged);
        }
        const missing = Array.from({ length: made }, (_, index) => index + 1).filter((change) => !onDisk.has(change));
        const firstUnsaved = made - ledger.waiting + 1;
        expect(missing.every((change) => change >= firstUnsaved)).toBe(true);
      }
    }),
  );
});

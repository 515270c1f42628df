import { useBeforeUnload } from "@remix-run/react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { isUnsavedGivenUp } from "../../offline/unsaved-here.ts";
import { useText } from "../use-text.ts";
import { saveWritten, type UnsavedWork, unsavedWork, watchUnsavedWork } from "./unsaved-work.ts";
import { useHeldLeave } from "./use-held-leave.ts";

/** Saving that takes longer than this is told of. */
const slowMs = 1_000;

/**
 * Lets nobody leave a page with unsaved work unasked. What can be saved is saved first, and then the page goes on by itself;
 * the person is asked about what can't. There is one for all pages: a router heeds no second.
 */
export function LeaveGuard() {
  const text = useText().leaving;
  const dialog = useRef<HTMLDialogElement>(null);
  const work = useSyncExternalStore(watchUnsavedWork, unsavedWork, none);
  const { isHeld, go, stay } = useHeldLeave(hasUnsaved);
  const isSlow = useIsLate(isHeld);
  const isAsked = isHeld && (isSlow || work.some(({ state }) => state === "open"));

  useEffect(() => {
    if (!isHeld) return;
    if (work.length === 0) go();
    else saveWritten();
  }, [isHeld, work, go]);
  useEffect(() => {
    if (isAsked) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAsked]);
  useBeforeUnload(warn);

  const { title, lead } = text[reasonOf(work)];
  const names = [...new Set(work.map(({ name }) => name).filter(Boolean))];
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="leave-h" onCancel={stay}>
      <div className="dialog-b">
        <div className="dialog-h">
          <h2 id="leave-h">{title}</h2>
        </div>
        <p>{lead}</p>
        {names.length > 0 && (
          <ul className="unsaved-names">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        <div className="acts">
          <button type="button" className="btn btn-primary" onClick={stay}>
            {text.stay}
          </button>
          <button type="button" className="btn" onClick={go}>
            {text.leave}
          </button>
        </div>
      </div>
    </dialog>
  );
}

const hasUnsaved = (): boolean => unsavedWork().length > 0;

const none = (): readonly UnsavedWork[] => [];

/** The browser asks in its own words before the whole page goes; whoever stays has it saved. */
function warn(event: BeforeUnloadEvent): void {
  if (isUnsavedGivenUp() || !hasUnsaved()) return;
  event.preventDefault();
  saveWritten();
}

/** What the person is told of: what they wrote before files, and what is saved by itself last. */
function reasonOf(work: readonly UnsavedWork[]): "text" | "upload" | "saving" {
  const open = work.filter(({ state }) => state === "open");
  if (open.some(({ what }) => what === "text")) return "text";
  return open.length > 0 ? "upload" : "saving";
}

/** True when `isHeld` has been so for longer than it should. */
function useIsLate(isHeld: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isHeld) return;
    const timer = setTimeout(() => setLate(true), slowMs);
    return () => clearTimeout(timer);
  }, [isHeld]);
  return isLate;
}

import { Form } from "@remix-run/react";
import { LogOut } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { countUnsaved, giveUpUnsaved } from "../offline/unsaved-here.ts";
import { wipeDevice } from "../offline/wipe-device.ts";
import { settleUnsaved } from "./leaving/unsaved-work.ts";
import { useText } from "./use-text.ts";

/** Where a log-out stands; with `unsaved` the number of changes that it would destroy. */
type LeavingState =
  | { readonly kind: "here" | "leaving" | "failed" }
  | { readonly kind: "asking"; readonly unsaved: number };

/**
 * The way out. Nothing of a person stays in the browser: what is kept is taken away before the server is told, and asked
 * about first where the server lacks some of it. Without scripts the server's answer does it.
 */
export function LogOutForm({ personId }: { personId: string }) {
  const text = useText().logOut;
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<LeavingState>({ kind: "here" });

  const leave = async () => {
    setState({ kind: "leaving" });
    giveUpUnsaved(true);
    await wipeDevice();
    const answer = await fetch("/logout", { method: "POST", redirect: "manual" }).catch(() => null);
    if (answer?.type === "opaqueredirect") {
      location.assign("/login");
      return;
    }
    giveUpUnsaved(false);
    setState({ kind: "failed" });
    dialog.current?.showModal();
  };
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (state.kind === "leaving") return;
    const unsaved = (await settleUnsaved()) + (await countUnsaved(personId));
    if (unsaved === 0) return leave();
    setState({ kind: "asking", unsaved });
    dialog.current?.showModal();
  };
  const stay = () => dialog.current?.close();

  const isLeaving = state.kind === "leaving";
  return (
    <>
      <Form method="post" action="/logout" className="out" reloadDocument onSubmit={ask}>
        <button type="submit" className="btn" aria-disabled={isLeaving}>
          <LogOut className="ic" />
          {isLeaving ? text.leaving : text.logOut}
        </button>
      </Form>
      <dialog ref={dialog} className="dialog" aria-labelledby="log-out-h" onClose={() => setState({ kind: "here" })}>
        <div className="dialog-b">
          <div className="dialog-h">
            <h2 id="log-out-h">{state.kind === "failed" ? text.failedTitle : text.title}</h2>
          </div>
          <p role={state.kind === "failed" ? "alert" : undefined}>
            {state.kind === "failed" ? text.failed : text.unsaved(state.kind === "asking" ? state.unsaved : 0)}
          </p>
          <div className="acts">
            <button type="button" className="btn btn-primary" onClick={stay} disabled={isLeaving}>
              {state.kind === "failed" ? text.later : text.stay}
            </button>
            <button type="button" className="btn" onClick={leave} disabled={isLeaving}>
              {isLeaving ? text.leaving : state.kind === "failed" ? text.retry : text.leave}
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}

import { data } from "@remix-run/node";
import type { Refusal, RefusalCode, RefusalFacts } from "../../domain/refusal.ts";
import { refusalStatus } from "./refusals.ts";

/** No copy of anything with data in it, neither in a browser nor between. */
export const noStore = { "Cache-Control": "private, no-store" } as const;

/** The body of every error answer, also as the error page finds it. */
export type ErrorBody =
  | { readonly refusal: RefusalCode; readonly facts: RefusalFacts }
  | { readonly reference: string };

/** A refusal as an answer: its status, its code and facts as JSON, and when to try again where that is known. */
export function refusalAnswer({ refusal, facts }: Pick<Refusal, "refusal" | "facts">): Response {
  return Response.json({ refusal, facts } satisfies ErrorBody, {
    status: refusalStatus[refusal],
    headers: { ...noStore, ...retryAfter(facts) },
  });
}

/** A refusal as what an action gives back to its own page: the form stays, with the reason beside it. */
export const refusalData = ({ refusal, facts }: Pick<Refusal, "refusal" | "facts">) =>
  data({ refusal, facts }, { status: refusalStatus[refusal], headers: noStore });

/** `Retry-After` in whole seconds, where the refusal tells them. */
export function retryAfter(facts: RefusalFacts): Record<string, string> {
  return facts.seconds === undefined ? {} : { "Retry-After": String(Math.max(1, Math.ceil(Number(facts.seconds)))) };
}

/** Something broke: all that the person gets is the number under which it was logged. */
export const failureAnswer = (reference: string): Response =>
  Response.json({ reference } satisfies ErrorBody, { status: 500, headers: noStore });

import { type ClientActionFunctionArgs, isRouteErrorResponse } from "@remix-run/react";
import { isRefusal, type RefusalCode, type RefusalFacts } from "../../domain/refusal.ts";

/** What became of a form that was sent from a page that stays: nothing to say, why not, or no answer at all. */
export type PlaceAnswer =
  | {
      readonly outcome: "done";
      /** Where to go now. No redirect: the router drops one that comes while the page fetches itself anew. */
      readonly goTo?: string;
    }
  | {
      readonly outcome: "refused";
      readonly refusal: RefusalCode;
      readonly facts: RefusalFacts;
      /** What stands there now, where someone else changed it meanwhile. */
      readonly now?: string;
    }
  | { readonly outcome: "failed" };

/**
 * A client action for forms on a page in which people write: a refusal, and a server that is away, come back as an answer
 * to show beside the field. An error page in their place would take the page away.
 */
export async function answerInPlace({ serverAction }: ClientActionFunctionArgs): Promise<PlaceAnswer> {
  try {
    return await serverAction<PlaceAnswer>();
  } catch (error) {
    // A redirect is on its way to another page.
    if (error instanceof Response) throw error;
    if (isRouteErrorResponse(error) && isRefusal(error.data)) {
      return { outcome: "refused", refusal: error.data.refusal, facts: error.data.facts };
    }
    return { outcome: "failed" };
  }
}

export const done: PlaceAnswer = { outcome: "done" };

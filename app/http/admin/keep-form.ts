import { type ClientActionFunctionArgs, isRouteErrorResponse } from "@remix-run/react";
import { type FormAnswer, formAnswer } from "./form-answer.ts";

/**
 * A client action for a page with a form. When the server can't be reached, or fails, the form stays as it was typed and
 * says that nothing is saved: an error page in its place would take it away.
 */
export async function keepForm({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const sent = await request.clone().formData();
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    const answer: FormAnswer = formAnswer(String(sent.get("form") ?? ""), { outcome: "unsent" });
    // The status keeps the page from being read anew, which would fail too.
    return Response.json(answer, { status: 503 });
  }
}

import { forKeeping } from "../../domain/access/actor.ts";
import { copyHeader, writeMark } from "../../domain/document/kept-page.ts";
import type { PageContext, PageHandler } from "./page-handler.ts";

/** Whether a browser asks for something that it wants to keep. */
export const isForKeeping = ({ method, headers }: Request): boolean => method === "GET" && headers.has(copyHeader);

/**
 * Answers as for someone who reads no closed item (rule A13), and marks the answer if it may be kept: a page of whoever is
 * logged in, and one that may be kept at all. The mark is taken first: what closes meanwhile makes the copy outdated.
 */
export async function answerForKeeping(pages: PageHandler, request: Request, context: PageContext): Promise<Response> {
  const { session, services } = context;
  if (session === null || session.actor.kind !== "person") return pages(request, context);
  const mark = await services.markOfPage(session.actor, new URL(request.url).pathname);
  const answer = await pages(request, { ...context, session: { ...session, actor: forKeeping(session.actor) } });
  if (mark === null || answer.status !== 200) return answer;
  answer.headers.set(copyHeader, writeMark({ personId: session.actor.personId, mark }));
  return answer;
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import { failureAnswer, refusalAnswer } from "./answers.ts";
import type { RequestContext, SessionView } from "./context.ts";
import { reportFailure } from "./report-failure.server.ts";

// Data reaches the screens as it left the loader, not as JSON would have it (remix.config.js: v3_singleFetch).
declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** What a loader or action gets: the services, who asks, and the request itself. */
export interface RouteRequest<Session extends SessionView | null> extends Omit<RequestContext, "session"> {
  readonly session: Session;
  readonly request: Request;
  /** A part of the address. Refuses `page-unknown` where the address lacks it. */
  readonly param: (name: string) => string;
}

type Handle<Session extends SessionView | null, Result> = (asked: RouteRequest<Session>) => Promise<Result> | Result;

/** For whoever asks, logged in or not. */
export const anyone = {
  loader:
    <Result>(handle: Handle<SessionView | null, Result>) =>
    (args: LoaderFunctionArgs): Promise<Result> =>
      answering(args, () => handle(routeRequest(args, args.context.session))),
  action:
    <Result>(handle: Handle<SessionView | null, Result>) =>
    (args: ActionFunctionArgs): Promise<Result> =>
      answering(args, () => handle(routeRequest(args, args.context.session))),
};

/** For people who are logged in; a page asked for by anyone else goes by way of the log-in page. */
export const loggedIn = {
  loader: <Result>(handle: Handle<SessionView, Result>) =>
    anyone.loader((asked) => handle({ ...asked, session: requireSession(asked) })),
  action: <Result>(handle: Handle<SessionView, Result>) =>
    anyone.action((asked) => handle({ ...asked, session: requireSession(asked) })),
};

/** Turns a refusal into its answer, once; anything else is logged, and answered with its number only. */
async function answering<Result>(
  { request }: Pick<LoaderFunctionArgs, "request">,
  handle: () => Promise<Result> | Result,
): Promise<Result> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof Response) throw error;
    if (isRefusal(error)) throw refusalAnswer(error);
    throw failureAnswer(reportFailure(error, request));
  }
}

function routeRequest<Session extends SessionView | null>(
  { request, params, context }: LoaderFunctionArgs,
  session: Session,
): RouteRequest<Session> {
  const param = (name: string) => {
    const value = params[name];
    if (value === undefined) throw new Refusal("page-unknown");
    return value;
  };
  return { ...context, session, request, param };
}

function requireSession({ session, request }: RouteRequest<SessionView | null>): SessionView {
  if (session !== null) return session;
  if (!isForPage(request)) throw new Refusal("log-in-required");
  const { pathname, search } = new URL(request.url);
  const next = request.method === "GET" ? `${pathname}${search}` : "/";
  throw redirect(next === "/" ? "/login" : `/login?next=${encodeURIComponent(next)}`);
}

/** False for what scripts and readers of events fetch by themselves: they can do nothing with a log-in page. */
const isForPage = (request: Request): boolean =>
  !/^(application\/json|text\/event-stream)/.test(request.headers.get("Accept") ?? "");

/** True when the browser shows the answer itself: a form sent or an address opened without our script. */
export const isForBrowser = (request: Request): boolean => (request.headers.get("Accept") ?? "").includes("text/html");

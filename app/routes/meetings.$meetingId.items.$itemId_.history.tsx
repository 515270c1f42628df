import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useOutletContext } from "@remix-run/react";
import { z } from "zod";
import type { Room } from "../../domain/document/room.ts";
import { isRefusal, Refusal, type RefusalCode } from "../../domain/refusal.ts";
import { noStore, retryAfter } from "../http/answers.ts";
import type { ComparisonView, RequestContext, SessionView } from "../http/context.ts";
import { keepLast } from "../http/keep-last.ts";
import { refusalStatus } from "../http/refusals.ts";
import { loggedIn } from "../http/route.ts";
import { sentForm } from "../http/sent-form.ts";
import { choiceIn, type HistoryChoice } from "../ui/history/history-address.ts";
import type { HistoryData, RefusedHistory } from "../ui/history/history-data.ts";
import { HistoryScreen } from "../ui/history/history-screen.tsx";
import { titled } from "../ui/titled.ts";
import type { LiveMeeting } from "../ui/workspace/workspace.tsx";

/** `?zone=case|minutes&from=&to=&view=still`: what is left out is the newest, compared with what was before it. */
export const loader = loggedIn.loader(async ({ services, session, param, request }): Promise<HistoryData> => {
  const item = await services.readItem(session.actor, param("itemId"));
  const { items } = await services.readMeeting(session.actor, param("meetingId"));
  if (!items.some(({ id }) => id === item.id)) throw new Refusal("item-unknown");
  const { searchParams } = new URL(request.url);
  const zone = zoneOf(searchParams.get("zone")) ?? item.historyZones[0];
  if (zone === undefined) throw new Refusal("room-unknown");
  const room: Room = { itemId: item.id, zone };
  const history = await services.readHistory(session.actor, room);
  const choice = choiceIn(searchParams, zone, history);
  const comparison = choice === null ? null : await compare(services, session, room, choice);
  return { item, zone, history, choice, comparison };
});

const zoneOf = (value: unknown): Room["zone"] | null => (value === "case" || value === "minutes" ? value : null);

/** What is too large or too much just now is said on the page, where another moment can be chosen. */
const saidOnPage: readonly RefusalCode[] = ["history-too-large", "too-many-attempts", "room-quarantined"];

async function compare(
  services: RequestContext["services"],
  { actor }: SessionView,
  room: Room,
  { from, to, isStill }: HistoryChoice,
): Promise<ComparisonView | RefusedHistory> {
  try {
    return await services.compareVersions(actor, room, { from: isStill ? to : from, to });
  } catch (error) {
    if (!isRefusal(error) || !saidOnPage.includes(error.refusal)) throw error;
    return { refusal: error.refusal, facts: error.facts };
  }
}

const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("name"), seq: z.coerce.number().int().positive(), name: z.string().max(1_000) }),
  z.object({ intent: z.literal("restore"), seq: z.coerce.number().int().positive(), section: z.string().max(100) }),
]);

/** Gives a moment a name, and stays; or brings one back, and goes to the item, where it is in place. */
export const action = loggedIn.action(async ({ services, session, param, request }) => {
  const { pathname, search, searchParams } = new URL(request.url);
  const itemId = param("itemId");
  const sent = form.safeParse(Object.fromEntries(await sentForm(request)));
  const zone = zoneOf(searchParams.get("zone")) ?? "case";
  const room: Room = { itemId, zone };
  try {
    if (!sent.success) throw new Refusal("input-invalid");
    if (sent.data.intent === "name") {
      await services.nameVersion(session.actor, room, sent.data);
      return redirect(`${pathname}${search}`, 303);
    }
    const { seq, section } = sent.data;
    await services.restoreVersion(session.actor, room, { seq, section: section === "" ? null : section });
    return redirect(
      `/meetings/${param("meetingId")}/items/${itemId}${zone === "case" ? "#sagen" : "#beslutning"}`,
      303,
    );
  } catch (error) {
    if (!isRefusal(error) || error.refusal === "room-unknown") throw error;
    const { refusal, facts } = error;
    const typed = sent.success && sent.data.intent === "name" ? { name: sent.data.name } : {};
    return data({ refusal, facts, ...typed } satisfies RefusedHistory, {
      status: refusalStatus[refusal],
      headers: { ...noStore, ...retryAfter(facts) },
    });
  }
});

export const clientLoader = keepLast();

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) =>
  titled(matches, (text) => {
    if (!found) return text.error.stop;
    return text.history.titleOf(`${text.meeting.item(found.item.number)}: ${found.item.title ?? ""}`);
  });

export default function ItemHistory() {
  const refused = useActionData<RefusedHistory>();
  return (
    <HistoryScreen
      data={useLoaderData<HistoryData>()}
      live={useOutletContext<LiveMeeting>()}
      refused={refused ?? null}
    />
  );
}

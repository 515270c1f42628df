import { z } from "zod";
import { Refusal } from "../../domain/refusal.ts";
import { noStore } from "../http/answers.ts";
import { loggedIn } from "../http/route.ts";

const most = 500;
const held = z.object({
  rooms: z.array(z.string().max(100)).max(most),
  pages: z.array(z.string().max(200)).max(most),
});

/** Nothing to see here: it is our scripts that ask. */
export const loader = (): null => {
  throw new Response(null, { status: 405 });
};

/** A browser asks which of its copies may stay: JSON with the names of `rooms` and the paths of `pages`. */
export const action = loggedIn.action(async ({ services, session, request }) => {
  const asked = held.safeParse(await request.json().catch(() => null));
  if (!asked.success) throw new Refusal("input-invalid", { field: "copies" });
  return Response.json(await services.judgeCopies(session.actor, asked.data), { headers: noStore });
});

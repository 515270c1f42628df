import { Refusal } from "../../domain/refusal.ts";
import type { PersonView } from "../services/session-view.ts";
import type { RoomRole } from "./collab-options.ts";

const largestStateBytes = 4_096;
const deepestState = 8;
const utf8 = new TextDecoder("utf-8", { fatal: true });
const colour = /^#[0-9a-f]{6}$/i;

type Json = Readonly<Record<string, unknown>>;

/**
 * A client's awareness state as others may have it, as JSON text: `user` is who the server knows the sender to be, with
 * the sender's own choice of colour; whoever only reads shows no cursor or anything else. Null for one who has gone.
 * Refuses `message-malformed` for what is no object, or is too large or too deep. Throws what JSON.parse throws.
 */
export function presentableState(json: Uint8Array, person: PersonView, role: RoomRole): string | null {
  if (json.length > largestStateBytes) throw new Refusal("message-malformed", { bytes: json.length });
  const state: unknown = JSON.parse(utf8.decode(json));
  if (state === null) return null;
  if (!isObject(state) || depthOf(state) > deepestState) throw new Refusal("message-malformed");
  const { id, name, initials } = person;
  const chosen = isObject(state.user) ? state.user.color : undefined;
  const user = {
    id,
    name,
    initials,
    ...(typeof chosen === "string" && colour.test(chosen) ? { color: chosen } : {}),
  };
  return JSON.stringify(role === "write" ? { ...state, user } : { user });
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

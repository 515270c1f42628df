import { useNavigate } from "@remix-run/react";
import type { MeetingView } from "../../http/context.ts";
import { useSingleKeys } from "../shortcuts/use-single-keys.ts";

const steps = { j: 1, k: -1 } as const;
const keys = { j: "j", k: "k" } as const;

/** J and K go to the next and the previous item of the agenda, from its page to its first and last. */
export function useItemSteps({ id, items }: MeetingView, currentId: string | null): void {
  const navigate = useNavigate();
  useSingleKeys(keys, (key) => {
    const at = items.findIndex((item) => item.id === currentId);
    const to = at === -1 ? items.at(key === "j" ? 0 : -1) : items[at + steps[key]];
    if (to !== undefined) navigate(`/meetings/${id}/items/${to.id}`);
  });
}

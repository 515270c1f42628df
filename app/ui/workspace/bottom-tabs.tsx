import { useLocation } from "@remix-run/react";
import { FileDiff, FileText, History, Info, List, type LucideIcon, Pencil, Users } from "lucide-react";
import type { Text } from "../../i18n/text.ts";
import { useHydrated } from "../use-hydrated.ts";
import { useText } from "../use-text.ts";
import { PartLink } from "./part-link.tsx";

/** A part of the item that a phone has as a tab. */
export type ItemPart = "decision" | "case" | "about" | "closed" | "agenda" | "attendance" | "comparison" | "history";

const parts: Record<ItemPart, { to: `#${string}`; label: (text: Text) => string; Icon: LucideIcon }> = {
  decision: { to: "#beslutning", label: ({ meeting }) => meeting.decision, Icon: Pencil },
  case: { to: "#sagen", label: ({ meeting }) => meeting.caseText, Icon: FileText },
  about: { to: "#om-punktet", label: ({ meeting }) => meeting.about, Icon: Info },
  attendance: { to: "#om-punktet", label: ({ session }) => session.attendance.short, Icon: Users },
  closed: { to: "#main", label: ({ meeting }) => meeting.theItem, Icon: FileText },
  agenda: { to: "#dagsorden", label: ({ meeting }) => meeting.agenda, Icon: List },
  comparison: { to: "#main", label: ({ history }) => history.comparison, Icon: FileDiff },
  history: { to: "#historik", label: ({ history }) => history.entries, Icon: History },
};

/** The parts of the item, one press away on a phone. Each is an address of its own, so they work without scripts. */
export function BottomTabs({ tabs, first }: { tabs: readonly ItemPart[]; first: ItemPart }) {
  const text = useText();
  const { hash } = useLocation();
  const isHydrated = useHydrated();
  // The server never sees the part of an address after the #.
  const chosen = (isHydrated && tabs.find((tab) => parts[tab].to === hash)) || first;
  return (
    <nav className="bottom" aria-label={text.meeting.parts}>
      {tabs.map((tab) => {
        const { to, label, Icon } = parts[tab];
        return (
          <PartLink key={tab} to={to} aria-current={tab === chosen ? "true" : undefined}>
            <Icon className="ic" />
            {label(text)}
          </PartLink>
        );
      })}
    </nav>
  );
}

import { Link, useLocation } from "@remix-run/react";
import { FileText, Info, List, type LucideIcon, Pencil } from "lucide-react";
import type { Text } from "../../i18n/text.ts";
import { useHydrated } from "../use-hydrated.ts";
import { useText } from "../use-text.ts";

/** A part of the item that a phone has as a tab. */
export type ItemPart = "decision" | "case" | "about" | "closed" | "agenda";

const parts: Record<ItemPart, { to: string; label: (text: Text["meeting"]) => string; Icon: LucideIcon }> = {
  decision: { to: "#beslutning", label: (text) => text.decision, Icon: Pencil },
  case: { to: "#sagen", label: (text) => text.caseText, Icon: FileText },
  about: { to: "#om-punktet", label: (text) => text.about, Icon: Info },
  closed: { to: "#main", label: (text) => text.theItem, Icon: FileText },
  agenda: { to: "#dagsorden", label: (text) => text.agenda, Icon: List },
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
          <Link key={tab} to={to} replace aria-current={tab === chosen ? "true" : undefined}>
            <Icon className="ic" />
            {label(text.meeting)}
          </Link>
        );
      })}
    </nav>
  );
}

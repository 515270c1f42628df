import { Link } from "@remix-run/react";
import { Keyboard, Settings2 } from "lucide-react";
import type { CurrentUser } from "../http/current-user.ts";
import { Avatar } from "./avatar.tsx";
import { LogOutForm } from "./log-out.tsx";
import { Segments } from "./segments.tsx";
import { useOpenShortcuts } from "./shortcuts/open-shortcuts.ts";
import { themes } from "./theme.ts";
import { useDismissible } from "./use-dismissible.ts";
import { useHydrated } from "./use-hydrated.ts";
import { useRootData, useText } from "./use-text.ts";

/** Who is logged in, as what, in which language and light; and the way out. Opens without scripts. */
export function UserMenu({ user }: { user: CurrentUser }) {
  const text = useText();
  const { locale, theme } = useRootData();
  const menu = useDismissible();
  const openShortcuts = useOpenShortcuts();
  const isHydrated = useHydrated();
  const roles = user.roles.map((role) => text.roles[role]).join(", ");
  // Focus comes back to where the menu is opened: what lies in it is gone by then.
  const showShortcuts = () => {
    if (menu.current !== null) menu.current.open = false;
    menu.current?.querySelector("summary")?.focus();
    openShortcuts?.();
  };
  return (
    <details className="menu" ref={menu}>
      <summary aria-label={text.user.open(user.person.name)} title={user.person.name}>
        <Avatar person={user.person} isMute />
      </summary>
      <div className="menu-b">
        <p className="who">
          <b>{user.person.name}</b>
          {roles !== user.person.name && <span className="small muted">{roles}</span>}
        </p>
        <Segments
          name="locale"
          label={text.user.language}
          chosen={locale}
          options={[
            { value: "da", label: "Dansk", lang: "da" },
            { value: "en", label: "English", lang: "en" },
          ]}
        />
        <Segments
          name="theme"
          label={text.user.theme}
          chosen={theme}
          options={themes.map((value) => ({ value, label: text.user.themes[value] }))}
        />
        {user.roles.includes("administrator") && (
          <Link className="btn" to="/admin">
            <Settings2 className="ic" />
            {text.admin.title}
          </Link>
        )}
        {isHydrated && openShortcuts !== null && (
          <button type="button" className="btn" onClick={showShortcuts} aria-keyshortcuts="?">
            <Keyboard className="ic" />
            {text.shortcuts.title}
          </button>
        )}
        <LogOutForm personId={user.person.id} />
      </div>
    </details>
  );
}

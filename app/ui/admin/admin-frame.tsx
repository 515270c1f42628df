import { Link, Outlet, useLocation } from "@remix-run/react";
import { TopBar } from "../top-bar.tsx";
import { useText } from "../use-text.ts";

/** What all pages of the administration have around them. */
export function AdminFrame() {
  const text = useText();
  return (
    <>
      <TopBar crumb={<b>{text.admin.title}</b>} />
      <nav className="adm-tabs" aria-label={text.admin.nav}>
        <Tab to="/admin" isAlsoAt="/admin/bodies" label={text.admin.bodies} />
        <Tab to="/admin/people" label={text.admin.people} />
      </nav>
      <main id="main" className="page adm">
        <Outlet />
      </main>
    </>
  );
}

function Tab({ to, isAlsoAt, label }: { to: string; isAlsoAt?: string; label: string }) {
  const { pathname } = useLocation();
  const isHere =
    pathname === to || pathname.startsWith(`${isAlsoAt ?? to}/`) || (to === "/admin" && pathname === "/admin/start");
  return (
    <Link to={to} aria-current={isHere ? "page" : undefined}>
      {label}
    </Link>
  );
}

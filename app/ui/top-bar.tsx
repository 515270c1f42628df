import { Link } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { ThemeToggle } from "./theme-toggle.tsx";
import { useRootData, useText } from "./use-text.ts";
import { UserMenu } from "./user-menu.tsx";

/** The bar over every page: where one is, what is true right now, and who one is. */
export function TopBar({ crumb, children }: { crumb?: ReactNode; children?: ReactNode }) {
  const text = useText();
  const { user } = useRootData();
  return (
    <header className={crumb === undefined ? "bar" : "bar bar-inner"}>
      <Link className="wordmark" to="/" aria-label={text.home}>
        {text.product}
      </Link>
      {crumb !== undefined && (
        <>
          <Link className="btn btn-icon only-phone" to="/" aria-label={text.back}>
            <ArrowLeft className="ic" />
          </Link>
          <div className="crumb">{crumb}</div>
        </>
      )}
      <div className="bar-end">
        {children}
        <ThemeToggle />
        {user !== null && <UserMenu user={user} />}
      </div>
    </header>
  );
}

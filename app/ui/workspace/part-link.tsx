import { Link, useLocation } from "@remix-run/react";
import type { ComponentProps } from "react";

/** Leads to a part of this very page (`#dagsorden`), and keeps what else the address says. */
export function PartLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, "to"> & { to: `#${string}` }) {
  const { search } = useLocation();
  return <Link {...rest} to={{ search, hash: to }} replace />;
}

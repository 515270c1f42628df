import type { MetaFunction } from "@remix-run/node";
import { loggedIn } from "../http/route.ts";
import { AdminFrame } from "../ui/admin/admin-frame.tsx";
import { titled } from "../ui/titled.ts";

/** Each page asks its own service whether it may be shown; this one only whether somebody is logged in. */
export const loader = loggedIn.loader(() => null);

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.admin.title);

export default AdminFrame;

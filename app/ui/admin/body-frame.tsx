import { Link, Outlet, useLocation } from "@remix-run/react";
import { Circle } from "lucide-react";
import { bodyParts } from "../../../domain/meeting/body-parts.ts";
import type { BodyView } from "../../http/context.ts";
import { useText } from "../use-text.ts";
import { partPath } from "./body-path.ts";

/** A body's name, and the parts in which it is set up. */
export function BodyFrame({ view: { body, partsToSetUp } }: { view: BodyView }) {
  const text = useText();
  const { pathname } = useLocation();
  return (
    <>
      <p className="muted small">{body.municipality}</p>
      <h1 className="h-page">{body.name}</h1>
      <div className="adm-split">
        <nav className="adm-parts" aria-label={text.admin.partsNav}>
          <ul>
            {bodyParts.map((part) => {
              const path = partPath(body.id, part);
              const isHere = pathname === path || (part !== "details" && pathname.startsWith(`${path}/`));
              return (
                <li key={part}>
                  <Link className="adm-part-link" to={path} aria-current={isHere ? "page" : undefined}>
                    {text.admin.parts[part]}
                    {partsToSetUp.includes(part) && (
                      <span className="adm-todo" title={text.admin.toGoThrough}>
                        <Circle className="ic" />
                        <span className="vh">{text.admin.toGoThrough}</span>
                      </span>
                    )}
                  </Link>
                </li>
              );
            })}
          </ul>
          {partsToSetUp.length > 0 && (
            <p className="small">
              <Link to={`/admin/start?body=${body.id}`}>
                {text.admin.start.progress(bodyParts.length - partsToSetUp.length, bodyParts.length)}
              </Link>
            </p>
          )}
        </nav>
        <div className="adm-body">
          <Outlet />
        </div>
      </div>
    </>
  );
}

import { Link } from "@remix-run/react";
import { Plus, TriangleAlert } from "lucide-react";
import type { BodyLine } from "../../http/context.ts";
import { useDates, useText } from "../use-text.ts";

/** All bodies: how many are in them and when they meet next, and nothing of what their meetings hold. */
export function BodyList({ bodies }: { bodies: readonly BodyLine[] }) {
  const text = useText();
  const dates = useDates();
  return (
    <>
      <div className="adm-head">
        <div>
          <h1 className="h-page">{text.admin.bodies}</h1>
          <p className="muted">{text.admin.bodyList.lead}</p>
        </div>
        <Link className="btn btn-primary" to="/admin/bodies/new">
          <Plus className="ic" />
          {text.admin.bodyList.new}
        </Link>
      </div>
      {bodies.length === 0 ? (
        <p className="empty-lead">{text.admin.bodyList.empty}</p>
      ) : (
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{text.admin.bodyList.name}</th>
              <th scope="col" className="hide">
                {text.admin.bodyList.municipality}
              </th>
              <th scope="col">{text.admin.bodyList.members}</th>
              <th scope="col">{text.admin.bodyList.next}</th>
            </tr>
          </thead>
          <tbody>
            {bodies.map(({ id, name, municipality, memberCount, nextMeetingAt, partsToSetUp }) => (
              <tr key={id}>
                <td>
                  <Link to={`/admin/bodies/${id}`}>{name}</Link>
                  {partsToSetUp.length > 0 && (
                    <span className="adm-sub">
                      <span className="badge warn">
                        <TriangleAlert className="ic" />
                        {text.admin.bodyList.unfinished}
                      </span>
                      <Link to={`/admin/start?body=${id}`}>{text.admin.bodyList.goOn}</Link>
                    </span>
                  )}
                </td>
                <td className="hide">{municipality}</td>
                <td className="num">{memberCount}</td>
                <td className="num">
                  {nextMeetingAt === null ? (
                    <span className="muted">{text.admin.bodyList.noNext}</span>
                  ) : (
                    dates.short(nextMeetingAt)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

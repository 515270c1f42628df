import { Form, Link } from "@remix-run/react";
import { CalendarClock, LockOpen, Plus, UserX } from "lucide-react";
import type { HeldRoleView, MembersView } from "../../http/context.ts";
import { Avatar } from "../avatar.tsx";
import { useDates, useText } from "../use-text.ts";
import { describeTerm } from "./describe-term.ts";
import { LeadOn } from "./part-buttons.tsx";
import { useBodyView } from "./use-body-view.ts";

/** Who is in a body, in which role and for how long; and who was. */
export function MemberList({ members: { bodyId, heldRoles } }: { members: MembersView }) {
  const text = useText();
  const words = text.admin.members;
  const present = heldRoles.filter(({ state }) => state !== "over");
  const former = heldRoles.filter(({ state }) => state === "over");
  return (
    <>
      <div className="adm-head">
        <p className="muted">{words.lead}</p>
        <Link className="btn btn-primary" to={`/admin/bodies/${bodyId}/members/new`}>
          <Plus className="ic" />
          {words.add}
        </Link>
      </div>
      {present.length === 0 ? (
        <div className="empty-state">
          <p className="empty-lead">{words.empty}</p>
          <p className="muted">{words.emptyHint}</p>
        </div>
      ) : (
        <HeldRoles bodyId={bodyId} label={text.admin.parts.members} heldRoles={present} />
      )}
      {former.length > 0 && (
        <section className="adm-former">
          <h2 className="h-sec">{words.former}</h2>
          <HeldRoles bodyId={bodyId} label={words.former} heldRoles={former} />
        </section>
      )}
      <div className="adm-acts">
        {present.length > 0 && <PassMembers />}
        <LeadOn part="members" />
      </div>
    </>
  );
}

/** Whoever set the body up may be all who is in it. */
function PassMembers() {
  const text = useText();
  const { partsToSetUp } = useBodyView();
  if (!partsToSetUp.includes("members")) return null;
  return (
    <Form method="post">
      <input type="hidden" name="form" value="members" />
      <button type="submit" className="btn">
        {text.admin.start.fits}
      </button>
    </Form>
  );
}

function HeldRoles({
  bodyId,
  label,
  heldRoles,
}: {
  bodyId: string;
  label: string;
  heldRoles: readonly HeldRoleView[];
}) {
  const text = useText();
  const words = text.admin.members;
  return (
    <table className="tbl adm-members">
      <caption className="vh">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.term}</th>
          <th scope="col">
            <span className="vh">{words.changeShort}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {heldRoles.map((held) => (
          <tr key={held.id}>
            <td>
              <span className="adm-person">
                <Avatar person={held.person} isMute />
                <span>
                  <Link to={`/admin/people/${held.person.id}`}>{held.person.name}</Link>
                  {held.substitutes.length > 0 && (
                    <span className="adm-sub">
                      {words.substitutes(held.substitutes.map(({ person }) => person.name).join(", "))}
                    </span>
                  )}
                </span>
              </span>
            </td>
            <td>
              {text.roles[held.role]}
              <RoleMarks held={held} />
            </td>
            <td>
              <TermCell held={held} />
            </td>
            <td className="adm-go">
              <Link
                to={`/admin/bodies/${bodyId}/members/${held.id}`}
                aria-label={words.change(held.person.name, text.roles[held.role])}
              >
                {words.changeShort}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RoleMarks({ held }: { held: HeldRoleView }) {
  const words = useText().admin.members;
  return (
    <>
      {held.clearedForClosed && (
        <span className="badge closed adm-mark">
          <LockOpen className="ic" />
          {words.cleared}
        </span>
      )}
      {held.person.isDeactivated && (
        <span className="badge warn adm-mark">
          <UserX className="ic" />
          {words.deactivated}
        </span>
      )}
    </>
  );
}

function TermCell({ held }: { held: HeldRoleView }) {
  const text = useText();
  const dates = useDates();
  const words = text.admin.members;
  return (
    <span className="num">
      {held.endedAt === null ? describeTerm(held, text) : words.ended(dates.short(held.endedAt))}
      {held.state === "coming" && (
        <span className="badge adm-mark">
          <CalendarClock className="ic" />
          {words.states.coming}
        </span>
      )}
    </span>
  );
}

import { Form, Link, useNavigation } from "@remix-run/react";
import type { PlannableBody } from "../../http/context.ts";
import { TopBar } from "../top-bar.tsx";
import { useText } from "../use-text.ts";
import { isFaultOf, PlaceField, type PlanRefused, PlanTrouble, TimeFields } from "./plan-fields.tsx";

/** A new meeting: date, time and place, with what is usual for its body filled in. */
export function NewMeetingPage({
  bodies,
  body,
  refused,
}: {
  bodies: readonly PlannableBody[];
  body: PlannableBody;
  refused: (PlanRefused & { readonly kept: { date: string; start: string; place: string } }) | null;
}) {
  const text = useText();
  const isPending = useNavigation().state !== "idle";
  const filled = refused?.kept ?? { date: "", ...body.defaults };
  return (
    <>
      <TopBar />
      <main id="main" className="page narrow">
        <h1 className="h-page">{text.agenda.newMeeting}</h1>
        <p className="lead">{text.agenda.newMeetingLead(body.name)}</p>
        {bodies.length > 1 && (
          <nav className="body-choice" aria-label={text.agenda.bodies}>
            {bodies.map(({ id, name }) => (
              <Link
                key={id}
                className="btn"
                to={`/meetings/new?body=${id}`}
                replace
                aria-current={id === body.id ? "true" : undefined}
              >
                {name}
              </Link>
            ))}
          </nav>
        )}
        <PlanTrouble refused={refused} />
        <Form method="post" className="sheet card setup">
          <input type="hidden" name="bodyId" value={body.id} />
          <TimeFields date={filled.date} start={filled.start} isWrong={isFaultOf(refused, "startsAt")} />
          <PlaceField place={filled.place} isWrong={isFaultOf(refused, "place")} />
          <div className="acts">
            <button type="submit" className="btn btn-primary" disabled={isPending}>
              {isPending ? text.agenda.saving : text.agenda.create}
            </button>
          </div>
        </Form>
      </main>
    </>
  );
}

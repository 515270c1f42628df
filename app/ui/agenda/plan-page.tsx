import { Form, Link, useNavigation } from "@remix-run/react";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { planBounds } from "../../../domain/meeting/meeting-plan.ts";
import { MeetingHeading } from "../stages/meeting-heading.tsx";
import { TopBar } from "../top-bar.tsx";
import { useText } from "../use-text.ts";
import { isFaultOf, PlaceField, type PlanRefused, PlanTrouble, TimeFields } from "./plan-fields.tsx";

interface Plan {
  readonly id: string;
  readonly bodyName: string;
  readonly startsAt: string;
  /** In Danish time: `2022-01-12T09:00`. */
  readonly localStart: string;
  readonly place: string;
  readonly mayPlan: boolean;
  readonly mayCancel: boolean;
}

type Intent = "time" | "place" | "cancel";
type Refused = PlanRefused & { readonly intent: Intent; readonly kept: Readonly<Record<string, string>> };

/** When and where a draft is held, and its end before it began. */
export function PlanPage({ plan, saved, refused }: { plan: Plan; saved: Intent | null; refused: Refused | null }) {
  const text = useText();
  const [date = "", start = ""] = plan.localStart.split("T");
  const refusedFor = (intent: Intent) => (refused?.intent === intent ? refused : null);
  // What was written is kept; what someone else changed meanwhile is shown instead.
  const kept = refused !== null && refused.refusal !== "changed-meanwhile" ? refused.kept : {};
  return (
    <>
      <TopBar />
      <main id="main" className="page narrow">
        <MeetingHeading meeting={plan} title={plan.mayPlan ? text.agenda.plan : text.agenda.cancelTitle} />
        {plan.mayPlan && (
          <>
            <p className="lead">{text.agenda.planLead}</p>
            <PlanForm
              intent="time"
              submit={text.agenda.saveTime}
              from={plan.localStart}
              isSaved={saved === "time"}
              refused={refusedFor("time")}
            >
              <TimeFields
                key={plan.localStart}
                date={kept.date ?? date}
                start={kept.start ?? start}
                isWrong={isFaultOf(refusedFor("time"), "startsAt")}
              />
            </PlanForm>
            <PlanForm
              intent="place"
              submit={text.agenda.savePlace}
              from={plan.place}
              isSaved={saved === "place"}
              refused={refusedFor("place")}
            >
              <PlaceField
                key={plan.place}
                place={kept.place ?? plan.place}
                isWrong={isFaultOf(refusedFor("place"), "place")}
              />
            </PlanForm>
          </>
        )}
        {plan.mayCancel && <CancelForm refused={refusedFor("cancel")} isAlone={!plan.mayPlan} />}
        <p className="link-line">
          <Link to={`/meetings/${plan.id}`}>{text.export.backToMeeting}</Link>
        </p>
      </main>
    </>
  );
}

function PlanForm({
  intent,
  from,
  submit,
  isSaved,
  refused,
  children,
}: {
  intent: Intent;
  /** What the person sees, to be compared with what is there when it is sent. */
  from: string;
  submit: string;
  isSaved: boolean;
  refused: Refused | null;
  children: ReactNode;
}) {
  const text = useText();
  const navigation = useNavigation();
  const isPending = navigation.state !== "idle" && navigation.formData?.get("intent") === intent;
  return (
    <Form method="post" className="sheet card setup">
      <PlanTrouble refused={refused} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="from" value={from} />
      {children}
      <div className="acts">
        <span className="badge ok" role="status">
          {isSaved && !isPending && (
            <>
              <Check className="ic" />
              {text.agenda.saved}
            </>
          )}
        </span>
        <button type="submit" className="btn" disabled={isPending}>
          {isPending ? text.agenda.saving : submit}
        </button>
      </div>
    </Form>
  );
}

function CancelForm({ refused, isAlone }: { refused: Refused | null; isAlone: boolean }) {
  const text = useText();
  const navigation = useNavigation();
  const isPending = navigation.state !== "idle" && navigation.formData?.get("intent") === "cancel";
  return (
    <details className="sheet card cancel" open={isAlone || refused !== null}>
      <summary>{text.agenda.cancelTitle}</summary>
      <Form method="post" className="setup">
        <PlanTrouble refused={refused} />
        <p>{text.agenda.cancelLead}</p>
        <input type="hidden" name="intent" value="cancel" />
        <div className="field">
          <label htmlFor="reason">{text.agenda.reason}</label>
          <textarea
            className="input"
            id="reason"
            name="reason"
            required
            rows={2}
            maxLength={planBounds.reason}
            lang="da"
            defaultValue={refused?.kept.reason ?? ""}
            {...(isFaultOf(refused, "reason") && { "aria-invalid": true, "aria-describedby": "fejl" })}
          />
        </div>
        <div className="acts">
          <button type="submit" className="btn danger" disabled={isPending}>
            {isPending ? text.agenda.cancelling : text.agenda.cancel}
          </button>
        </div>
      </Form>
    </details>
  );
}

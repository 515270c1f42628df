import { Form, Link } from "@remix-run/react";
import { refusalSentence } from "../../../domain/refusal-sentences.ts";
import type { FactConflict } from "../../routes/meetings.$meetingId_.items.$itemId_.facts.tsx";
import { TopBar } from "../top-bar.tsx";
import { useLocale, useText } from "../use-text.ts";

/** What someone wrote beside what someone else made of it meanwhile, to choose from. */
export function ConflictPage({ conflict, itemPath }: { conflict: FactConflict; itemPath: string }) {
  const text = useText();
  const locale = useLocale();
  const { sent, now } = conflict;
  const mine = "to" in sent ? sent.to : "";
  return (
    <>
      <TopBar />
      <main id="main" className="page narrow">
        <h1 className="h-page">{text.agenda.conflictTitle}</h1>
        <p className="lead">{refusalSentence(conflict, locale)}</p>
        <dl className="sheet card both">
          <dt>{text.agenda.conflictNow}</dt>
          <dd>{now || text.agenda.nothing}</dd>
          <dt>{text.agenda.conflictMine}</dt>
          <dd>{mine || text.agenda.nothing}</dd>
        </dl>
        <Form method="post" action={`${itemPath}/facts`} className="acts">
          {Object.entries({ ...sent, from: now }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Link className="btn" to={itemPath}>
            {text.agenda.keepTheirs}
          </Link>
          <button type="submit" className="btn btn-primary">
            {text.agenda.useMine}
          </button>
        </Form>
      </main>
    </>
  );
}

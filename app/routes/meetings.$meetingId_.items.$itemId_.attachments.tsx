import { type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useParams } from "@remix-run/react";
import { isRefusal } from "../../domain/refusal.ts";
import { refusalSentence } from "../../domain/refusal-sentences.ts";
import { refusalData } from "../http/answers.ts";
import { loggedIn } from "../http/route.ts";
import { sentFiles } from "../http/sent-form.ts";
import { titled } from "../ui/titled.ts";
import { TopBar } from "../ui/top-bar.tsx";
import { useLocale, useText } from "../ui/use-text.ts";

/** Who has lost the answer to their form is shown the way back. */
export const loader = loggedIn.loader(() => null);

/** Takes files from a form that is sent without scripts. */
export const action = loggedIn.action(async ({ services, session, param, request }) => {
  const itemId = param("itemId");
  try {
    await services.attachFiles(session.actor, itemId, sentFiles(request));
  } catch (error) {
    if (!isRefusal(error) || !stays.includes(error.refusal)) throw error;
    return refusalData(error);
  }
  return redirect(`/meetings/${param("meetingId")}/items/${itemId}#om-punktet`, 303);
});

/** What is wrong with the files is told with a way back; whoever may not attach gets the page of any refusal. */
const stays: readonly string[] = [
  "attachment-broken-off",
  "attachment-empty",
  "attachment-too-large",
  "attachment-type-differs",
  "attachment-type-refused",
  "attachments-full",
  "attachments-too-large",
  "input-invalid",
  "meeting-not-draft",
  "too-many-uploads",
];

export const meta: MetaFunction = ({ matches }) => titled(matches, (text) => text.attachments.notAdded);

/** Without scripts: why files were not added. */
export default function NotAdded() {
  const refused = useActionData<typeof action>();
  const { meetingId, itemId } = useParams();
  const text = useText();
  const locale = useLocale();
  const sentence =
    refused?.refusal === "input-invalid" ? text.attachments.chooseFirst : refused && refusalSentence(refused, locale);
  return (
    <>
      <TopBar />
      <main id="main" className="page narrow">
        <h1 className="h-page">{text.attachments.notAdded}</h1>
        {sentence && <p className="lead">{sentence}</p>}
        <p className="link-line">
          <Link to={`/meetings/${meetingId}/items/${itemId}#om-punktet`}>{text.attachments.back}</Link>
        </p>
      </main>
    </>
  );
}

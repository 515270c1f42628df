import { data } from "@remix-run/node";
import { isRefusal, Refusal, type RefusalCode } from "../../../domain/refusal.ts";
import { noStore } from "../answers.ts";
import { refusalStatus } from "../refusals.ts";
import { type FormAnswer, formAnswer } from "./form-answer.ts";

/** A form whose fields are wrong: 422, with what was typed. */
export const wrongFields = (form: string, answer: Pick<FormAnswer, "errors" | "kept"> & Partial<FormAnswer>) =>
  data(formAnswer(form, { outcome: "refused", ...answer }), { status: 422, headers: noStore });

/** A list that was moved or added to, for whoever has no scripts: nothing is stored. */
export const edited = (form: string, answer: Pick<FormAnswer, "rows" | "seen">) =>
  data(formAnswer(form, { outcome: "edited", ...answer }), { status: 200, headers: noStore });

/**
 * Does what a form asks for. What is refused because of the form comes back to it; what is refused whatever the form
 * says, for want of a right or because its subject is gone, becomes the error page.
 */
export async function answerForm(
  form: string,
  {
    work,
    typed,
    storedNow,
  }: {
    readonly work: () => Promise<Partial<FormAnswer>> | Promise<void>;
    readonly typed: Partial<Pick<FormAnswer, "kept" | "rows">>;
    /** What is stored, read anew. */
    readonly storedNow?: () => Promise<Pick<FormAnswer, "storedNow" | "seen">>;
  },
) {
  try {
    const more = (await work()) ?? {};
    return data(formAnswer(form, { outcome: "saved", ...more }), { status: 200, headers: noStore });
  } catch (error) {
    if (!isRefusal(error) || !ofTheForm.includes(error.refusal)) throw error;
    const { refusal, facts } = error;
    const stored = refusal === "changed-meanwhile" ? await storedNow?.() : undefined;
    return data(formAnswer(form, { outcome: "refused", refusal: { refusal, facts }, ...stored, ...typed }), {
      status: refusalStatus[refusal],
      headers: noStore,
    });
  }
}

const ofTheForm: readonly RefusalCode[] = [
  "body-exists",
  "chair-taken",
  "changed-meanwhile",
  "email-taken",
  "input-invalid",
  "last-administrator",
  "person-deactivated",
  "person-unknown",
  "role-held",
  "role-over",
];

/** Which of a page's forms was sent. Refuses `input-invalid` for none that the page has. */
export function formName<Name extends string>(sent: FormData, names: readonly Name[]): Name {
  const asked = sent.get("form");
  const known = names.find((name) => name === asked);
  if (known === undefined) throw new Refusal("input-invalid");
  return known;
}

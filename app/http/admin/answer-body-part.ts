import { redirect } from "@remix-run/node";
import type { Body } from "../../../domain/meeting/body.ts";
import { pathAfter } from "../../ui/admin/body-path.ts";
import { type EditedRow, editRows, type RowRules, readCommand } from "../../ui/admin/edited-rows.ts";
import type { RevisablePart, SessionView } from "../context.ts";
import type { RouteRequest } from "../route.ts";
import { sentForm } from "../sent-form.ts";
import { answerForm, edited, formName, wrongFields } from "./answer-form.ts";
import type { FormAnswer } from "./form-answer.ts";
import { type ReadRows, sentRows } from "./row-forms.ts";

type Asked = RouteRequest<SessionView>;
type Answer = ReturnType<typeof answerForm>;

/** How a part that was read from a form is stored. */
interface Storing {
  readonly typed: Partial<Pick<FormAnswer, "kept" | "rows">>;
  /** Gives what to send with the next change. */
  readonly save: () => Promise<string>;
  /** What is stored, in words, for whoever comes second. */
  readonly lines: (body: Body) => readonly string[];
}

/** A form of one part of a body: it is looked through and left as it is, or read and stored. */
export async function answerBodyPart(
  asked: Asked,
  part: RevisablePart,
  handle: (
    sent: FormData,
    store: (storing: Storing) => Answer,
  ) => Promise<Awaited<Answer> | ReturnType<typeof wrongFields>>,
) {
  const { services, session, request, param } = asked;
  const sent = await sentForm(request);
  formName(sent, [part]);
  const bodyId = param("bodyId");
  if (sent.get("do") === "pass") {
    await services.passSetupPart(session.actor, bodyId, part);
    const { partsToSetUp } = await services.readBody(session.actor, bodyId);
    throw redirect(pathAfter(bodyId, part, partsToSetUp), 303);
  }
  return handle(sent, ({ typed, save, lines }) =>
    answerForm(part, {
      typed,
      work: async () => ({ seen: await save() }),
      storedNow: async () => {
        const { body, seen } = await services.readBody(session.actor, bodyId);
        return { storedNow: lines(body), seen: seen[part] };
      },
    }),
  );
}

/** A part that is a list: a button of a line gives the list as wanted, with nothing stored; the rest stores it. */
export function answerRows<T>(
  asked: Asked,
  part: Exclude<RevisablePart, "details">,
  {
    fields,
    rules,
    read,
    save,
    lines,
  }: {
    readonly fields: readonly string[];
    readonly rules: RowRules;
    readonly read: (rows: readonly EditedRow[]) => ReadRows<T>;
    readonly save: (values: readonly T[], seen: string) => Promise<string>;
    readonly lines: Storing["lines"];
  },
) {
  return answerBodyPart(asked, part, async (sent, store) => {
    const rows = sentRows(sent, fields);
    const command = readCommand(sent.get("do"));
    if (command !== null) return edited(part, { rows: editRows(rows, command, rules), seen: seenOf(sent) });
    const { values, errors } = read(rows);
    if (Object.keys(errors).length > 0) return wrongFields(part, { errors, kept: {}, rows, seen: seenOf(sent) });
    return store({ typed: { rows }, save: () => save(values, seenOf(sent)), lines });
  });
}

const seenOf = (sent: FormData): string => String(sent.get("seen") ?? "");

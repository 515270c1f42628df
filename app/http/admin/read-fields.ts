import { z } from "zod";
import type { FieldWrong, FormAnswer } from "./form-answer.ts";

/** A sent form's fields as text; of those sent twice the last, of files nothing. */
export const textFields = (sent: FormData): Record<string, string> =>
  Object.fromEntries([...sent].map(([name, value]) => [name, typeof value === "string" ? value : ""]));

/** Says what is wrong with a field. */
export const wrong = (key: FieldWrong) => ({ error: key });

/** Text that must be there. */
export const written = (key: FieldWrong, longest = 200) =>
  z.string(wrong(key)).trim().min(1, wrong(key)).max(longest, wrong(key));

/** Text that may be empty. */
export const optional = (key: FieldWrong, longest: number) =>
  z.string(wrong(key)).trim().max(longest, wrong(key)).default("");

export const emailAddress = z.preprocess(
  (typed) => (typeof typed === "string" ? typed.trim() : typed),
  z.email(wrong("email")).max(200, wrong("email")),
);

/** A checkbox: browsers send `on`, or nothing. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** A day as browsers send it, `2022-02-09`, or as Danes write it, `09-02-2022`; null for none. */
export const day = z.preprocess((typed) => {
  if (typeof typed !== "string" || typed.trim() === "") return null;
  const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(typed.trim());
  return danish ? `${danish[3]}-${danish[2]?.padStart(2, "0")}-${danish[1]?.padStart(2, "0")}` : typed.trim();
}, z.iso.date(wrong("date")).nullable());

/** Reads a form: its values, or what is wrong with which field and what was typed. */
export function readFields<Schema extends z.ZodType>(
  schema: Schema,
  sent: FormData,
): { readonly isValid: true; readonly values: z.output<Schema> } | ({ readonly isValid: false } & Typed) {
  const fields = textFields(sent);
  const read = schema.safeParse(fields);
  if (read.success) return { isValid: true, values: read.data };
  return { isValid: false, ...typedOf(sent), errors: errorsOf(read.error) };
}

type Typed = Pick<FormAnswer, "errors" | "kept">;

/** What was typed and may be shown again: everything but passwords. */
export function typedOf(sent: FormData): Pick<FormAnswer, "errors" | "kept"> {
  const { password: _, passwordAgain: __, ...kept } = textFields(sent);
  return { errors: {}, kept };
}

/** The first thing that is wrong with each field. */
function errorsOf(error: z.ZodError): FormAnswer["errors"] {
  const errors: Record<string, FieldWrong> = {};
  for (const { path, message } of error.issues) errors[String(path[0])] ??= message as FieldWrong;
  return errors;
}

import { z } from "zod";
import type { Text } from "../i18n/text.ts";

/** A field of the first-run form; its error has the same name in the catalogues. */
export type SetupField = keyof Text["setup"]["errors"];

/** The shortest password that a person may choose. */
export const shortestPassword = 12;

const written = z.string().trim().min(1).max(200);

const form = z
  .object({
    name: written,
    email: z.email().max(200),
    password: z.string().min(shortestPassword).max(1000),
    passwordAgain: z.string(),
    municipality: written,
    bodyName: written,
    role: z.enum(["secretary", "chair", "none"]),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, { path: ["passwordAgain"] });

/** What was typed and may be shown again: everything but passwords. */
export type KeptSetup = Partial<Record<SetupField, string>>;

/** Reads the first-run form: its values, or which fields are wrong, in the order of the page, and what to keep. */
export function readSetupForm(sent: FormData) {
  const fields = Object.fromEntries([...sent].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  const read = form.safeParse({ ...fields, email: fields.email?.trim() });
  if (read.success) {
    const { passwordAgain: _, ...values } = read.data;
    return { isValid: true, values } as const;
  }
  const wrong = new Set(read.error.issues.map(({ path: [field] }) => field));
  const { password: _, passwordAgain: __, ...kept } = fields;
  return {
    isValid: false,
    errors: setupFields.filter((field) => wrong.has(field)),
    kept: kept satisfies KeptSetup,
  } as const;
}

const setupFields: readonly SetupField[] = [
  "name",
  "email",
  "password",
  "passwordAgain",
  "municipality",
  "bodyName",
  "role",
];

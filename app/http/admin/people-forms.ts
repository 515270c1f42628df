import { z } from "zod";
import { roles } from "../../../domain/access/actor.ts";
import { shortestPassword } from "../setup-form.ts";
import { day, emailAddress, optional, ticked, written, wrong } from "./read-fields.ts";

const inOrder = ({ from, to }: { from: string | null; to: string | null }) =>
  from === null || to === null || from <= to;
const order = { ...wrong("order"), path: ["to"] };

/** A role for someone known or someone new; only the fields of the one that is chosen are read. */
export const newMemberForm = z
  .object({
    who: z.enum(["known", "new"], wrong("choice")),
    words: optional("person", 450),
    name: optional("name", 200),
    email: z.string().trim().default(""),
    role: z.enum(roles, wrong("choice")),
    from: day,
    to: day,
    clearedForClosed: ticked,
  })
  .refine(inOrder, order)
  .refine(({ who, words }) => who === "new" || words !== "", { ...wrong("person"), path: ["words"] })
  .refine(({ who, name }) => who === "known" || name !== "", { ...wrong("name"), path: ["name"] })
  .refine(({ who, email }) => who === "known" || emailAddress.safeParse(email).success, {
    ...wrong("email"),
    path: ["email"],
  })
  .transform(({ who, words, name, email, ...role }) => ({
    ...role,
    person: who === "known" ? ({ kind: "known", words } as const) : ({ kind: "new", name, email } as const),
  }));

export const termForm = z
  .object({ seen: z.string(), from: day, to: day, clearedForClosed: ticked })
  .refine(inOrder, order);

export const substituteForm = z.object({ words: written("person", 450) });
export const chosenSubstituteForm = z.object({ substituteId: z.string() });

const initials = z
  .string(wrong("initials"))
  .trim()
  .regex(/^\p{L}{1,4}$/u, wrong("initials"));

export const newPersonForm = z.object({
  name: written("name"),
  email: emailAddress,
  initials: z.preprocess((typed) => (String(typed ?? "").trim() === "" ? null : typed), initials.nullable()),
});

export const personForm = z.object({ seen: z.string(), name: written("name"), email: emailAddress, initials });

export const passwordForm = z
  .object({
    password: z.string(wrong("password")).min(shortestPassword, wrong("password")).max(1000, wrong("password")),
    passwordAgain: z.string(wrong("passwordAgain")),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    ...wrong("passwordAgain"),
    path: ["passwordAgain"],
  });

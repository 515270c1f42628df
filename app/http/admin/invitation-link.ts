import type { FormAnswer } from "./form-answer.ts";

/** A link as the person's browser is to open it: at the address by which the administrator's came here. */
export const invitationLink = (
  request: Request,
  { token, expiresAt }: { readonly token: string; readonly expiresAt: string },
  name: string,
): NonNullable<FormAnswer["invitation"]> => ({
  link: new URL(`/invitation/${token}`, request.url).href,
  name,
  expiresAt,
});

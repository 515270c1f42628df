import { Refusal } from "../../domain/refusal.ts";

/** The form that a request carries. Refuses `input-invalid` for anything that is none. */
export async function sentForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Refusal("input-invalid");
  }
}

/** A form with files, its body still unread: nothing of it may be held in memory. */
export const sentFiles = ({ headers, body }: Request) => ({
  contentType: headers.get("Content-Type") ?? "",
  length: Number(headers.get("Content-Length") ?? 0),
  body,
});

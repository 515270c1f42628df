import { Refusal } from "../../domain/refusal.ts";

/** The form that a request carries. Refuses `input-invalid` for anything that is none. */
export async function sentForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Refusal("input-invalid");
  }
}

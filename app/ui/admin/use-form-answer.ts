import { useActionData } from "@remix-run/react";
import type { FormAnswer } from "../../http/admin/form-answer.ts";

/** What the program said to one of the page's forms when it was sent last; null before. */
export function useFormAnswer(form: string): FormAnswer | null {
  const answer = useActionData<FormAnswer>();
  return answer?.form === form ? answer : null;
}

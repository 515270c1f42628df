import { useEffect, useState } from "react";
import type { FormAnswer } from "../../http/admin/form-answer.ts";

/** Whether a form was edited since it was opened or saved, and how to say that it was. */
export function useTouched(answer: FormAnswer | null): readonly [boolean, () => void] {
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (answer?.outcome === "saved") setTouched(false);
  }, [answer]);
  return [isTouched, () => setTouched(true)];
}

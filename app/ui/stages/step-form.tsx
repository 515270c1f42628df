import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";

interface StepFormProps {
  readonly intent: string;
  readonly label: string;
  /** What the button says while it is being done. */
  readonly busy: string;
  readonly isBlocked?: boolean;
  readonly isPrimary?: boolean;
  readonly children?: ReactNode;
}

/** A form with one button that says what it does, and that it is doing it. */
export function StepForm({ intent, label, busy, isBlocked = false, isPrimary = true, children }: StepFormProps) {
  const { state, formData } = useNavigation();
  const isBusy = state !== "idle" && formData?.get("intent") === intent;
  return (
    <Form method="post" className="step-form">
      <input type="hidden" name="intent" value={intent} />
      {children}
      <div className="acts">
        <button type="submit" className={isPrimary ? "btn btn-primary" : "btn"} disabled={isBlocked || isBusy}>
          {isBusy ? busy : label}
        </button>
      </div>
    </Form>
  );
}

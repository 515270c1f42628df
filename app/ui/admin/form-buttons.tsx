import { useNavigation } from "@remix-run/react";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import type { FormAnswer } from "../../http/admin/form-answer.ts";
import { useText } from "../use-text.ts";

/** True while the form of that name is on its way. */
export function useIsSending(form: string): boolean {
  const { state, formData } = useNavigation();
  return state !== "idle" && formData?.get("form") === form;
}

/** The button that sends a form, what has become of it, and what else one can do. */
export function FormButtons({
  form,
  answer,
  label,
  pending,
  isUnsaved = false,
  isPrimary = true,
  tone = "",
  children,
}: {
  form: string;
  answer: FormAnswer | null;
  label: string;
  pending: string;
  isUnsaved?: boolean;
  isPrimary?: boolean;
  tone?: "" | "danger";
  children?: ReactNode;
}) {
  const text = useText();
  const isSending = useIsSending(form);
  const look = [isPrimary ? "btn btn-primary" : "btn", tone].filter(Boolean).join(" ");
  return (
    <div className="adm-acts">
      <button type="submit" className={look} aria-disabled={isSending || undefined}>
        {isSending ? pending : label}
      </button>
      {children}
      <span className="adm-state" role="status">
        {isUnsaved && !isSending ? (
          text.admin.unsaved
        ) : answer?.outcome === "saved" && !isSending ? (
          <>
            <Check className="ic" />
            {text.admin.saved}
          </>
        ) : null}
      </span>
    </div>
  );
}

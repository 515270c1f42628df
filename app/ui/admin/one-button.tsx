import { useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { FormButtons } from "./form-buttons.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** A form that is nothing but its button, with what it does. */
export function OneButton({
  form,
  label,
  hint,
  tone = "",
}: {
  form: string;
  label: string;
  hint: string;
  tone?: "" | "danger";
}) {
  const text = useText();
  const answer = useFormAnswer(form);
  return (
    <AdminForm form={form} answer={answer}>
      <p className="hint">{hint}</p>
      <FormButtons
        form={form}
        answer={answer}
        label={label}
        pending={text.admin.saving}
        isPrimary={false}
        tone={tone}
      />
    </AdminForm>
  );
}

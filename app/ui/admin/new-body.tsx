import { useText } from "../use-text.ts";
import { AdminForm } from "./admin-form.tsx";
import { TextField } from "./fields.tsx";
import { FormButtons } from "./form-buttons.tsx";
import { FormPart } from "./form-part.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** A new body: its name is all that it takes. */
export function NewBody({ municipality }: { municipality: string }) {
  const text = useText();
  const answer = useFormAnswer("body");
  return (
    <>
      <h1 className="h-page">{text.admin.newBody.title}</h1>
      <p className="lead">{text.admin.newBody.lead}</p>
      <AdminForm form="body" answer={answer}>
        <FormPart title={text.admin.details.about}>
          <TextField
            name="name"
            label={text.admin.newBody.name}
            hint={text.admin.newBody.nameHint}
            wrong={answer?.errors.name}
            defaultValue={answer?.kept.name ?? ""}
            isRequired
          />
          <TextField
            name="municipality"
            label={text.admin.newBody.municipality}
            wrong={answer?.errors.municipality}
            defaultValue={answer?.kept.municipality ?? municipality}
            isRequired
          />
        </FormPart>
        <FormButtons
          form="body"
          answer={answer}
          label={text.admin.newBody.submit}
          pending={text.admin.newBody.creating}
        />
      </AdminForm>
    </>
  );
}

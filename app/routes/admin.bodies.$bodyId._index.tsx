import { answerBodyPart } from "../http/admin/answer-body-part.ts";
import { wrongFields } from "../http/admin/answer-form.ts";
import { bodyDetailsForm } from "../http/admin/body-forms.ts";
import { readFields, typedOf } from "../http/admin/read-fields.ts";
import { loggedIn } from "../http/route.ts";
import { BodyDetails } from "../ui/admin/body-details.tsx";

export const action = loggedIn.action(async (asked) =>
  answerBodyPart(asked, "details", async (sent, store) => {
    const read = readFields(bodyDetailsForm, sent);
    if (!read.isValid) return wrongFields("details", read);
    return store({
      typed: typedOf(sent),
      save: () => asked.services.changeBodyDetails(asked.session.actor, asked.param("bodyId"), read.values),
      lines: ({ name, municipality, defaults }) => [
        `${name}, ${municipality}`,
        [defaults.place, defaults.start, `${defaults.minutes} min`].filter(Boolean).join(", "),
      ],
    });
  }),
);

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export default BodyDetails;

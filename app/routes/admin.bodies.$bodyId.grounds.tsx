import { answerRows } from "../http/admin/answer-body-part.ts";
import { groundFields, readGrounds } from "../http/admin/row-forms.ts";
import { loggedIn } from "../http/route.ts";
import { BodyGrounds } from "../ui/admin/body-grounds.tsx";
import { groundRules } from "../ui/admin/row-rules.ts";

export const action = loggedIn.action(async (asked) =>
  answerRows(asked, "grounds", {
    fields: groundFields,
    rules: groundRules,
    read: readGrounds,
    save: (grounds, seen) =>
      asked.services.changeClosingGrounds(asked.session.actor, asked.param("bodyId"), { grounds, seen }),
    lines: ({ closingGrounds }) => closingGrounds,
  }),
);

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export default BodyGrounds;

import { answerRows } from "../http/admin/answer-body-part.ts";
import { readStandingItems, standingFields } from "../http/admin/row-forms.ts";
import { loggedIn } from "../http/route.ts";
import { BodyStandingItems } from "../ui/admin/body-standing-items.tsx";
import { standingRules } from "../ui/admin/row-rules.ts";

export const action = loggedIn.action(async (asked) =>
  answerRows(asked, "standing-items", {
    fields: standingFields,
    rules: standingRules,
    read: readStandingItems,
    save: (items, seen) =>
      asked.services.changeStandingItems(asked.session.actor, asked.param("bodyId"), { items, seen }),
    lines: ({ standingItems }) => standingItems.map(({ title }) => title),
  }),
);

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export default BodyStandingItems;

import { answerRows } from "../http/admin/answer-body-part.ts";
import { readSections, sectionFields } from "../http/admin/row-forms.ts";
import { loggedIn } from "../http/route.ts";
import { BodySections } from "../ui/admin/body-sections.tsx";
import { sectionRules } from "../ui/admin/row-rules.ts";

export const action = loggedIn.action(async (asked) =>
  answerRows(asked, "sections", {
    fields: sectionFields,
    rules: sectionRules,
    read: readSections,
    save: (sections, seen) =>
      asked.services.changeSections(asked.session.actor, asked.param("bodyId"), { sections, seen }),
    lines: ({ sections }) => sections.map(({ heading }) => heading),
  }),
);

export { keepForm as clientAction } from "../http/admin/keep-form.ts";

export default BodySections;

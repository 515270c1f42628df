import type { AttendanceView, PersonView } from "../../http/context.ts";

/** Someone in the attendance as everywhere else on the page: with the colour of their person. */
export const faceOf = ({
  id,
  personId,
  name,
  initials,
}: Pick<AttendanceView, "id" | "personId" | "name" | "initials">): PersonView => ({
  id: personId ?? id,
  name,
  initials,
});

/** What an administrator sets up in a body, in the order of the screens. */
export const bodyParts = ["details", "sections", "grounds", "standing-items", "members"] as const;
export type BodyPart = (typeof bodyParts)[number];

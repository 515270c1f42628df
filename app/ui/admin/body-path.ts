import { type BodyPart, bodyParts } from "../../../domain/meeting/body-parts.ts";

/** Where a part of a body is set up. */
export const partPath = (bodyId: string, part: BodyPart): string =>
  part === "details" ? `/admin/bodies/${bodyId}` : `/admin/bodies/${bodyId}/${part}`;

/** What to go through after a part: the next one that nobody has been through, else the first; null for none. */
export function partAfter(part: BodyPart, toSetUp: readonly BodyPart[]): BodyPart | null {
  const left = toSetUp.filter((other) => other !== part);
  return left.find((other) => bodyParts.indexOf(other) > bodyParts.indexOf(part)) ?? left[0] ?? null;
}

/** Where one is led after a part. */
export function pathAfter(bodyId: string, part: BodyPart, toSetUp: readonly BodyPart[]): string {
  const next = partAfter(part, toSetUp);
  return next === null ? `/admin/start?body=${bodyId}` : partPath(bodyId, next);
}

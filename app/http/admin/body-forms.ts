import { z } from "zod";
import { approvalRules } from "../../../domain/meeting/body.ts";
import { bodyParts } from "../../../domain/meeting/body-parts.ts";
import { optional, ticked, written, wrong } from "./read-fields.ts";

export const newBodyForm = z.object({ name: written("name"), municipality: written("municipality") });

/** A body's name, defaults and rules. `start` is local time, `HH:MM`. */
export const bodyDetailsForm = z
  .object({
    seen: z.string(),
    name: written("name"),
    municipality: written("municipality"),
    place: optional("place", 200),
    start: z
      .string(wrong("start"))
      .trim()
      .regex(/^([01]\d|2[0-3])[:.][0-5]\d$/, wrong("start")),
    minutes: z.coerce
      .number(wrong("minutes"))
      .int(wrong("minutes"))
      .min(5, wrong("minutes"))
      .max(1440, wrong("minutes")),
    closedShowsCaseNumber: ticked,
    usesVotes: ticked,
    approvalRule: z.enum(approvalRules, wrong("choice")),
  })
  .transform(({ seen, place, start, minutes, ...rest }) => ({
    seen,
    details: { ...rest, defaults: { place, start: start.replace(".", ":"), minutes } },
  }));

export const passForm = z.object({ part: z.enum(bodyParts, wrong("choice")) });

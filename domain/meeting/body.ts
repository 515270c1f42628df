import type { SectionDefinition } from "./section-template.ts";

/** A board or committee (organ, udvalg) that holds meetings: here the direktion. */
export interface Body {
  readonly id: string;
  /** Names the body on the command line and in addresses: `direktionen`. */
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  /** Whether those who may not read a closed item still see its case number, as the real referat has it. */
  readonly closedShowsCaseNumber: boolean;
  readonly sections: readonly SectionDefinition[];
}

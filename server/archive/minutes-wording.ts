import type { Stage } from "../../domain/meeting/stage.ts";
import type { Edition } from "../../domain/minutes/edition.ts";

/** What the PDF itself says, in Danish: minutes are an official text in one language. */
export const wording = {
  meetingDate: "Mødedato",
  meetingPlace: "Mødested",
  edition: "Udgave",
  status: "Status",
  seal: "Segl",
  remark: "Bemærkning",
  contents: "Indholdsfortegnelse",
  noItems: "Der er ingen punkter på dagsordenen.",
  attachments: "Bilag",
  page: "Side",
  of: "af",
  notSealed: "Ikke forseglet",
  source: "Referatets indhold som data (JSON), i samme udgave som dette dokument.",
  closedLeftOut: "Punktet er lukket. Indholdet er ikke med i denne udgave.",
  leftOut: "Indholdet er ikke med i denne udgave.",
  closedShown: "Lukket punkt. Må ikke offentliggøres.",
  empty: "Der er ikke skrevet noget til punktet.",
  item: (number: number, title: string) => `Punkt ${number}: ${title}`.trimEnd(),
  caseNumber: (caseNumber: string) => `Sagsnr. ${caseNumber}`,
  guest: (person: string, arrivesAt: string | null) =>
    arrivesAt === null ? `${person} deltager i mødet.` : `${person} deltager i mødet kl. ${arrivesAt}.`,
  replaced: (count: number, substitute: string) =>
    `${count === 1 ? "Ét tegn kan" : `${count} tegn kan`} ikke gengives i dette dokument og er vist som ${substitute}. Den fulde tekst står i den vedhæftede fil referat.json.`,
} as const;

const beforeMeeting: readonly Stage[] = ["draft", "agenda-published", "cancelled"];

/** Before the meeting, what there is to print is an agenda. */
export const documentKind = (stage: Stage): "Dagsorden" | "Referat" =>
  beforeMeeting.includes(stage) ? "Dagsorden" : "Referat";

/** What a reader must know of a text that isn't approved; null for approved minutes. */
export const statusWording: Readonly<Record<Stage, string | null>> = {
  draft: "Kladde. Dagsordenen er ikke udsendt.",
  "agenda-published": "Udsendt dagsorden. Mødet er ikke holdt.",
  "in-session": "Foreløbigt referat. Mødet er ikke afsluttet.",
  "minutes-review": "Foreløbigt referat. Det er ikke godkendt.",
  approved: null,
  archived: null,
  cancelled: "Mødet er aflyst.",
};

export const editionWording: Readonly<Record<Edition, { readonly sentence: string; readonly running: string }>> = {
  public: {
    sentence: "Offentlig udgave. Lukkede punkter vises kun med overskrift og sagsnummer.",
    running: "Offentlig udgave",
  },
  full: {
    sentence: "Fuld udgave. Indeholder lukkede punkter. Må ikke offentliggøres.",
    running: "Fuld udgave, må ikke offentliggøres",
  },
};

/** Until sealing exists. Approved minutes can't promise what comes with approval. */
export const sealWording = (stage: Stage): string =>
  stage === "approved" || stage === "archived"
    ? "Ikke forseglet. Det kan ikke kontrolleres, om denne udgave er ændret."
    : "Ikke forseglet. En forseglet udgave findes først, når referatet er godkendt.";

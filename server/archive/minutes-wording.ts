import type { Stage } from "../../domain/meeting/stage.ts";
import type { Edition } from "../../domain/minutes/edition.ts";
import type { MinutesParticipant } from "../../domain/minutes/minutes-document.ts";
import type { OutcomeKind } from "../../domain/minutes/outcome.ts";
import type { VoteChoice } from "../../domain/minutes/votes.ts";

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

interface Clocks {
  readonly from: string | null;
  readonly to: string | null;
}

/** What the PDF says of what the meeting made besides texts. */
export const recordWording = {
  present: "Til stede",
  apologies: "Afbud",
  absent: "Fraværende",
  participant: ({ name, capacity, substituteFor }: MinutesParticipant, { from, to }: Clocks): string => {
    const roles = { chair: "formand", secretary: "sekretær", member: null, substitute: "stedfortræder", guest: null };
    const role = substituteFor === null ? roles[capacity] : `stedfortræder for ${substituteFor}`;
    const isItsName = role !== null && role === name.toLocaleLowerCase("da");
    const facts = [isItsName ? null : role, from && `fra kl. ${from}`, to && `til kl. ${to}`].filter(Boolean);
    return facts.length === 0 ? name : `${name} (${facts.join(", ")})`;
  },
  outcome: "Resultat",
  outcomes: {
    approved: () => "Godkendt.",
    "approved-with-changes": () => "Godkendt med ændringer.",
    rejected: () => "Ikke godkendt.",
    "taken-note": () => "Taget til efterretning.",
    discussed: () => "Drøftet.",
    postponed: (to) => (to === null ? "Udsat til senere." : `Udsat til mødet d. ${to}.`),
    referred: (to) => `Oversendt til ${to}.`,
    lapsed: () => "Bortfaldet.",
  } satisfies Record<OutcomeKind, (to: string | null) => string>,
  votes: "Afstemning",
  vote: (choice: VoteChoice, count: number, names: string): string => {
    const word = { for: "For", against: "Imod", abstain: "Hverken for eller imod" }[choice];
    return names === "" ? `${word}: ${count}` : `${word}: ${count} (${names})`;
  },
  statements: "Protokoltilførsel",
  recusals: "Inhabilitet",
  recusal: (name: string, reason: string | null, absence: Clocks | null): string => {
    const why = reason === null ? "" : ` Grund: ${reason.replace(/[.\s]+$/u, "")}.`;
    const back = absence?.to == null ? "" : ` og kom tilbage kl. ${absence.to}`;
    const out = absence === null ? "" : ` Forlod mødet kl. ${absence.from}${back}.`;
    return `${name} var inhabil og deltog ikke i behandlingen af punktet.${why}${out}`;
  },
  absences: "Fremmøde",
  absence: (name: string, part: "part" | "none"): string =>
    part === "none"
      ? `${name} deltog ikke i behandlingen af punktet.`
      : `${name} deltog i en del af behandlingen af punktet.`,
  followUps: "Opfølgning",
  followUp: (text: string, owner: string | null, dueOn: string | null): string => {
    const facts = [owner && `Ansvarlig: ${owner}`, dueOn && `Frist: ${dueOn}`].filter(Boolean);
    return [text.replace(/[\s]+$/u, ""), ...facts].join(". ").replace(/([.?!])\. /gu, "$1 ");
  },
} as const;

import type { Refusal, RefusalCode, RefusalFacts } from "./refusal.ts";

type Sentence = (facts: RefusalFacts) => string;
type Sentences = Readonly<Record<RefusalCode, Sentence>>;

/** What was expected on a line that could not be read, where the refusal tells it. */
const expected = (word: string, facts: RefusalFacts) =>
  facts.expected === undefined ? "" : ` ${word}: ${facts.expected}`;

const da: Sentences = {
  "agenda-items-missing": () => "Mødet har ingen punkter, så der er ikke noget at lave en PDF af.",
  "body-unknown": ({ slug }) => (slug === undefined ? "Organet findes ikke." : `Organet »${slug}« findes ikke.`),
  "changed-meanwhile": () => "En anden har lige ændret det. Dit valg er ikke gemt: se det nye, og vælg igen.",
  "credentials-wrong": () => "E-mail eller adgangskode er forkert.",
  "cross-origin": () => "Anmodningen kom fra et andet websted og blev afvist.",
  "document-too-large": () =>
    "Teksten er blevet for stor til at vokse mere. Det sidste, du skrev, er ikke gemt: kopiér det, og gør teksten kortere.",
  "edition-refused": () => "Du har ikke adgang til alt i den udgave.",
  "export-too-large": () => "Referatet er for stort til én PDF.",
  "export-unknown": () => "PDF’en findes ikke længere. Lav den igen fra mødet.",
  "import-contents-disagree": ({ line, itemLine }) =>
    `Linje ${line}: Indholdsfortegnelsen passer ikke med punkterne${itemLine === undefined ? "" : ` (se linje ${itemLine})`}.`,
  "import-empty": () => "Linje 1: Filen er tom.",
  "import-line-not-understood": (facts) =>
    `Linje ${facts.line} kunne ikke læses som en del af et referat.${expected("Her ventedes", facts)}`,
  "import-not-minutes": ({ line }) =>
    `Linje ${line}: Filen ligner ikke et referat. Det begynder med »REFERAT« og organ og dato.`,
  "import-not-text": ({ line }) =>
    `Linje ${line}: Filen er ikke ren tekst i UTF-8. Gem den som tekst (UTF-8), og prøv igen.`,
  "import-too-large": ({ maxMegabytes }) => `Filen er for stor. Et referat kan højst fylde ${maxMegabytes} MB.`,
  "import-unreadable": ({ file }) => `Filen ${file} kunne ikke læses.`,
  "input-invalid": () => "Noget af det, du sendte, mangler eller er forkert.",
  "item-unknown": () => "Punktet findes ikke, eller du har ikke adgang til det.",
  "log-in-required": () => "Log ind for at fortsætte.",
  "meeting-exists": ({ body, date }) =>
    body === undefined ? "Mødet findes allerede." : `${body} har allerede et møde på det tidspunkt d. ${date}.`,
  "meeting-unknown": () => "Mødet findes ikke, eller du har ikke adgang til det.",
  "message-malformed": () => "Ændringen kunne ikke læses og blev afvist.",
  "message-too-large": () => "Ændringen er for stor. Del den op i mindre stykker.",
  "not-allowed": () => "Det har du ikke adgang til.",
  "page-unknown": () => "Adressen findes ikke. Måske er den skrevet forkert, eller siden er flyttet.",
  "recusal-stands": () => "Inhabiliteten kan nu kun ophæves af formanden eller sekretæren.",
  "room-frozen": () => "Teksten blev låst, før din ændring nåede frem.",
  "room-full": () => "Der er for mange med i teksten lige nu. Prøv igen om lidt.",
  "room-quarantined": () =>
    "Teksten er lukket, fordi den indeholder noget, som ikke kan vises. Den sidste gode udgave kan stadig læses. Kontakt en administrator.",
  "room-read-only": () => "Teksten kan ikke rettes nu.",
  "room-unknown": () => "Teksten findes ikke, eller du har ikke adgang til den.",
  "setup-link-spent": () => "Linket er brugt eller forkert. Log ind, eller start serveren igen for at få et nyt.",
  "too-many-attempts": ({ seconds }) => `For mange forsøg. Prøv igen om ${waitInDanish(Number(seconds ?? 60))}.`,
  "too-many-connections": () => "Du har teksten åben i for mange vinduer. Luk nogle af dem, og genindlæs siden.",
  "too-many-messages": () => "Der kom for mange ændringer på én gang. Vent lidt, og genindlæs siden.",
};

const en: Sentences = {
  "agenda-items-missing": () => "The meeting has no items, so there is nothing to make a PDF of.",
  "body-unknown": ({ slug }) => (slug === undefined ? "The body does not exist." : `There is no body “${slug}”.`),
  "changed-meanwhile": () =>
    "Someone else has just changed it. Your choice is not saved: look at the new one, and choose again.",
  "credentials-wrong": () => "E-mail or password is wrong.",
  "cross-origin": () => "The request came from another site and was refused.",
  "document-too-large": () =>
    "The text is too large to grow. What you wrote last is not saved: copy it, and make the text shorter.",
  "edition-refused": () => "You do not have access to everything in that edition.",
  "export-too-large": () => "The minutes are too large for one PDF.",
  "export-unknown": () => "The PDF no longer exists. Make it again from the meeting.",
  "import-contents-disagree": ({ line, itemLine }) =>
    `Line ${line}: the table of contents does not match the items${itemLine === undefined ? "" : ` (see line ${itemLine})`}.`,
  "import-empty": () => "Line 1: the file is empty.",
  "import-line-not-understood": (facts) =>
    `Line ${facts.line} could not be read as part of minutes.${expected("Expected here", facts)}`,
  "import-not-minutes": ({ line }) =>
    `Line ${line}: the file does not look like minutes, which begin with “REFERAT”, body and date.`,
  "import-not-text": ({ line }) =>
    `Line ${line}: the file is not plain text in UTF-8. Save it as text (UTF-8) and try again.`,
  "import-too-large": ({ maxMegabytes }) => `The file is too large: minutes take ${maxMegabytes} MB at most.`,
  "import-unreadable": ({ file }) => `The file ${file} could not be read.`,
  "input-invalid": () => "Something you sent is missing or wrong.",
  "item-unknown": () => "The item does not exist, or you do not have access to it.",
  "log-in-required": () => "Log in to go on.",
  "meeting-exists": ({ body, date }) =>
    body === undefined ? "The meeting exists already." : `${body} already has a meeting at that time on ${date}.`,
  "meeting-unknown": () => "The meeting does not exist, or you do not have access to it.",
  "message-malformed": () => "The change could not be read and was refused.",
  "message-too-large": () => "The change is too large. Divide it into smaller pieces.",
  "not-allowed": () => "You do not have access to that.",
  "page-unknown": () => "The address does not exist. It may be misspelt, or the page has moved.",
  "recusal-stands": () => "Only the chair or the secretary can withdraw the recusal now.",
  "room-frozen": () => "The text was locked before your change arrived.",
  "room-full": () => "Too many people are in the text just now. Try again in a moment.",
  "room-quarantined": () =>
    "The text is closed, because it holds something that cannot be shown. Its last good version can still be read. Ask an administrator.",
  "room-read-only": () => "The text cannot be changed now.",
  "room-unknown": () => "The text does not exist, or you do not have access to it.",
  "setup-link-spent": () => "The link is spent or wrong. Log in, or restart the server for a new one.",
  "too-many-attempts": ({ seconds }) => `Too many attempts. Try again in ${waitInEnglish(Number(seconds ?? 60))}.`,
  "too-many-connections": () => "You have the text open in too many windows. Close some, and reload the page.",
  "too-many-messages": () => "Too many changes came at once. Wait a moment, and reload the page.",
};

const sentences = { da, en };

/** The sentence that tells a person what was refused and, where that helps, what to do. */
export function refusalSentence({ refusal, facts }: Pick<Refusal, "refusal" | "facts">, locale: "da" | "en"): string {
  return sentences[locale][refusal](facts);
}

/** A number of seconds as people say it: "40 sekunder", "3 minutter". */
function waitInDanish(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? "1 sekund" : `${seconds} sekunder`;
  return `${Math.ceil(seconds / 60)} minutter`;
}

function waitInEnglish(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

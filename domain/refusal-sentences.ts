import type { Refusal, RefusalCode, RefusalFacts } from "./refusal.ts";

type Sentence = (facts: RefusalFacts) => string;
type Sentences = Readonly<Record<RefusalCode, Sentence>>;

/** What was expected on a line that could not be read, where the refusal tells it. */
const expected = (word: string, facts: RefusalFacts) =>
  facts.expected === undefined ? "" : ` ${word}: ${facts.expected}`;

const da: Sentences = {
  "agenda-full": ({ most }) => `En dagsorden kan højst have ${most} punkter. Læg punktet på et andet møde.`,
  "attachment-broken-off": () => "Filen kom ikke hele vejen frem. Intet er gemt. Prøv igen.",
  "attachment-empty": () => "Filen er tom. Intet er gemt.",
  "attachment-too-large": ({ maxMegabytes }) => `Filen er for stor. Et bilag kan højst fylde ${maxMegabytes} MB.`,
  "attachment-type-differs": () =>
    "Filens indhold passer ikke til dens navn. Gem den igen i det rigtige format, og prøv igen. Intet er gemt.",
  "attachment-type-refused": () =>
    "Den slags fil kan ikke være bilag. Brug PDF, et billede (PNG, JPEG, WebP, GIF), Word, Excel, PowerPoint, ODT, ODS, tekst eller CSV.",
  "attachment-unknown": () => "Bilaget findes ikke, eller du har ikke adgang til det.",
  "attachments-full": ({ most }) => `Et punkt kan højst have ${most} bilag. Intet er gemt.`,
  "attachments-too-large": ({ of, maxMegabytes }) =>
    of === "meeting"
      ? `Mødets bilag kan højst fylde ${maxMegabytes} MB i alt, også dem på punkter, der er taget af dagsordenen. Intet er gemt.`
      : `Punktets bilag kan højst fylde ${maxMegabytes} MB i alt. Intet er gemt.`,
  "agenda-items-missing": () => "Mødet har ingen punkter, så der er ikke noget at lave en PDF af.",
  "agenda-not-ready": ({ count }) =>
    `Dagsordenen kan ikke sendes ud endnu: ${Number(count) === 1 ? "1 punkt mangler" : `${count} punkter mangler`} noget, der skal være der.`,
  "minutes-changed": () => "Referatet er ændret, siden du åbnede det. Læs det igen, før du godkender.",
  "stage-changed": () => "Mødet er i mellemtiden gået videre. Siden viser nu, hvor det er.",
  "changed-meanwhile": () =>
    "En anden har ændret det samme i mellemtiden. Intet er overskrevet. Se den nye udgave, og prøv igen.",
  "agenda-unfinished": ({ count }) =>
    `${Number(count) === 1 ? "1 tillægspunkt eller rettelse er" : `${count} tillægspunkter eller rettelser er`} ikke sendt ud endnu. Send først, så alle læser det samme.`,
  "backup-exists": ({ folder }) => `Mappen ${folder} er ikke tom. Vælg en ny mappe til sikkerhedskopien.`,
  "backup-not-whole": ({ file }) =>
    `Sikkerhedskopien er ikke hel: ${file} mangler eller er beskadiget. Intet er gendannet.`,
  "data-exists": ({ folder }) => `Der er allerede data i ${folder}. Intet er ændret.`,
  "data-missing": ({ folder }) => `Der er ingen data i ${folder}.`,
  "body-exists": () => "Der er allerede et organ med det navn.",
  "body-unknown": ({ slug }) => (slug === undefined ? "Organet findes ikke." : `Organet »${slug}« findes ikke.`),
  "chair-taken": ({ name }) => `${name} er formand i den periode. Afslut den periode først, eller vælg andre datoer.`,
  "credentials-wrong": () => "E-mail eller adgangskode er forkert.",
  "cross-origin": () => "Anmodningen kom fra et andet websted og blev afvist.",
  "document-too-large": () =>
    "Teksten er blevet for stor til at vokse mere. Det sidste, du skrev, er ikke gemt: kopiér det, og gør teksten kortere.",
  "edition-refused": () => "Du har ikke adgang til alt i den udgave.",
  "email-taken": () => "Der er allerede en person med den e-mail.",
  "export-too-large": () => "Referatet er for stort til én PDF.",
  "export-unknown": () => "PDF’en findes ikke længere. Lav den igen fra mødet.",
  "history-too-large": () => "Teksten er for stor til, at tidligere udgaver kan vises eller gendannes.",
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
  "invitation-spent": () => "Linket er brugt, forældet eller forkert. Bed jeres administrator om et nyt.",
  "item-unknown": () => "Punktet findes ikke, eller du har ikke adgang til det.",
  "last-administrator": () =>
    "Det er den sidste administrator, der kan logge ind. Gør først en anden til administrator.",
  "log-in-required": () => "Log ind for at fortsætte.",
  "meeting-exists": ({ body, date }) =>
    body === undefined ? "Mødet findes allerede." : `${body} har allerede et møde på det tidspunkt d. ${date}.`,
  "meeting-not-draft": () => "Mødet er ikke en kladde længere, så dagsordenen kan ikke ændres her. Intet er ændret.",
  "meeting-unknown": () => "Mødet findes ikke, eller du har ikke adgang til det.",
  "message-malformed": () => "Ændringen kunne ikke læses og blev afvist.",
  "message-too-large": () => "Ændringen er for stor. Del den op i mindre stykker.",
  "moment-unknown": () => "Udgaven findes ikke i historikken. Vælg en anden.",
  "not-allowed": () => "Det har du ikke adgang til.",
  "not-stored": () => "Ændringen kunne ikke gemmes, og teksten er, som den var. Prøv igen om lidt.",
  "page-unknown": () => "Adressen findes ikke. Måske er den skrevet forkert, eller siden er flyttet.",
  "person-deactivated": () => "Personen er deaktiveret. Genaktivér personen først.",
  "person-unknown": () => "Personen findes ikke.",
  "role-held": ({ name }) => `${name} har allerede den rolle i den periode.`,
  "role-over": () => "Perioden er slut og kan ikke ændres. Tilføj en ny.",
  "role-unknown": () => "Rollen findes ikke.",
  "recusal-stands": () => "Inhabiliteten kan nu kun ophæves af formanden eller sekretæren.",
  "room-frozen": () => "Teksten blev låst, før din ændring nåede frem.",
  "room-full": () => "Der er for mange med i teksten lige nu. Prøv igen om lidt.",
  "room-not-quarantined": () => "Teksten er ikke lukket.",
  "room-quarantined": () =>
    "Teksten er lukket, fordi den indeholder noget, som ikke kan vises. Den sidste gode udgave kan stadig læses. Kontakt en administrator.",
  "room-read-only": () => "Teksten kan ikke rettes nu.",
  "room-unknown": () => "Teksten findes ikke, eller du har ikke adgang til den.",
  "setup-link-spent": () => "Linket er brugt eller forkert. Log ind, eller start serveren igen for at få et nyt.",
  "too-many-attempts": ({ seconds }) => `For mange forsøg. Prøv igen om ${waitInDanish(Number(seconds ?? 60))}.`,
  "too-many-connections": () => "Du har teksten åben i for mange vinduer. Luk nogle af dem, og genindlæs siden.",
  "too-many-messages": () => "Der kom for mange ændringer på én gang. Vent lidt, og genindlæs siden.",
  "too-many-uploads": ({ of }) =>
    of === "person"
      ? "Du er ved at lægge for mange filer op på én gang. Vent, til en af dem er fremme, og prøv igen."
      : "Der bliver lagt mange filer op lige nu. Vent et øjeblik, og prøv igen.",
};

const en: Sentences = {
  "agenda-full": ({ most }) => `An agenda has ${most} items at most. Put the item on another meeting.`,
  "attachment-broken-off": () => "The file did not come all the way. Nothing is saved. Try again.",
  "attachment-empty": () => "The file is empty. Nothing is saved.",
  "attachment-too-large": ({ maxMegabytes }) =>
    `The file is too large. An attachment can be at most ${maxMegabytes} MB.`,
  "attachment-type-differs": () =>
    "The content of the file does not match its name. Save it again in the right format, and try again. Nothing is saved.",
  "attachment-type-refused": () =>
    "That kind of file cannot be an attachment. Use PDF, an image (PNG, JPEG, WebP, GIF), Word, Excel, PowerPoint, ODT, ODS, text or CSV.",
  "attachment-unknown": () => "The attachment does not exist, or you do not have access to it.",
  "attachments-full": ({ most }) => `An item can have at most ${most} attachments. Nothing is saved.`,
  "attachments-too-large": ({ of, maxMegabytes }) =>
    of === "meeting"
      ? `The meeting's attachments can be at most ${maxMegabytes} MB together, with those of items taken off the agenda. Nothing is saved.`
      : `The item's attachments can be at most ${maxMegabytes} MB together. Nothing is saved.`,
  "agenda-items-missing": () => "The meeting has no items, so there is nothing to make a PDF of.",
  "agenda-not-ready": ({ count }) =>
    `The agenda can't be sent out yet: ${Number(count) === 1 ? "1 item lacks" : `${count} items lack`} something that is required.`,
  "minutes-changed": () => "The minutes have changed since you opened them. Read them again before you approve.",
  "stage-changed": () => "The meeting has moved on meanwhile. The page now shows where it is.",
  "changed-meanwhile": () =>
    "Someone else changed the same thing meanwhile. Nothing was overwritten. Look at the new version and try again.",
  "agenda-unfinished": ({ count }) =>
    `${Number(count) === 1 ? "1 supplementary item or correction is" : `${count} supplementary items or corrections are`} not sent out yet. Send first, so that everybody reads the same.`,
  "backup-exists": ({ folder }) => `The folder ${folder} is not empty. Choose a new one for the backup.`,
  "backup-not-whole": ({ file }) => `The backup is not whole: ${file} is missing or damaged. Nothing was restored.`,
  "data-exists": ({ folder }) => `There is data in ${folder} already. Nothing was changed.`,
  "data-missing": ({ folder }) => `There is no data in ${folder}.`,
  "body-exists": () => "There is a body of that name already.",
  "body-unknown": ({ slug }) => (slug === undefined ? "The body does not exist." : `There is no body “${slug}”.`),
  "chair-taken": ({ name }) => `${name} is chair in that term. End that term first, or choose other dates.`,
  "credentials-wrong": () => "E-mail or password is wrong.",
  "cross-origin": () => "The request came from another site and was refused.",
  "document-too-large": () =>
    "The text is too large to grow. What you wrote last is not saved: copy it, and make the text shorter.",
  "edition-refused": () => "You do not have access to everything in that edition.",
  "email-taken": () => "There is a person with that e-mail already.",
  "export-too-large": () => "The minutes are too large for one PDF.",
  "export-unknown": () => "The PDF no longer exists. Make it again from the meeting.",
  "history-too-large": () => "The text is too large for earlier versions to be shown or restored.",
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
  "invitation-spent": () => "The link is spent, out of date or wrong. Ask your administrator for a new one.",
  "item-unknown": () => "The item does not exist, or you do not have access to it.",
  "last-administrator": () => "That is the last administrator who can log in. Make someone else administrator first.",
  "log-in-required": () => "Log in to go on.",
  "meeting-exists": ({ body, date }) =>
    body === undefined ? "The meeting exists already." : `${body} already has a meeting at that time on ${date}.`,
  "meeting-not-draft": () =>
    "The meeting is no longer a draft, so its agenda can't be changed here. Nothing was changed.",
  "meeting-unknown": () => "The meeting does not exist, or you do not have access to it.",
  "message-malformed": () => "The change could not be read and was refused.",
  "message-too-large": () => "The change is too large. Divide it into smaller pieces.",
  "moment-unknown": () => "The history has no such version. Choose another.",
  "not-allowed": () => "You do not have access to that.",
  "not-stored": () => "The change could not be saved, and the text is as it was. Try again in a while.",
  "page-unknown": () => "The address does not exist. It may be misspelt, or the page has moved.",
  "person-deactivated": () => "The person is deactivated. Reactivate them first.",
  "person-unknown": () => "The person does not exist.",
  "role-held": ({ name }) => `${name} has that role in that term already.`,
  "role-over": () => "The term is over and cannot be changed. Add a new one.",
  "role-unknown": () => "The role does not exist.",
  "recusal-stands": () => "Only the chair or the secretary can withdraw the recusal now.",
  "room-frozen": () => "The text was locked before your change arrived.",
  "room-full": () => "Too many people are in the text just now. Try again in a moment.",
  "room-not-quarantined": () => "The text is not closed.",
  "room-quarantined": () =>
    "The text is closed, because it holds something that cannot be shown. Its last good version can still be read. Ask an administrator.",
  "room-read-only": () => "The text cannot be changed now.",
  "room-unknown": () => "The text does not exist, or you do not have access to it.",
  "setup-link-spent": () => "The link is spent or wrong. Log in, or restart the server for a new one.",
  "too-many-attempts": ({ seconds }) => `Too many attempts. Try again in ${waitInEnglish(Number(seconds ?? 60))}.`,
  "too-many-connections": () => "You have the text open in too many windows. Close some, and reload the page.",
  "too-many-messages": () => "Too many changes came at once. Wait a moment, and reload the page.",
  "too-many-uploads": ({ of }) =>
    of === "person"
      ? "You are sending too many files at once. Wait until one of them is here, and try again."
      : "Many files are being sent right now. Wait a moment, and try again.",
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

import type { RoomRefusal } from "../../domain/document/room-refusals.ts";

const danish = {
  tools: {
    label: (section: string) => `Tekstværktøjer til ${section}`,
    bold: "Fed",
    italic: "Kursiv",
    heading: "Mellemrubrik",
    subheading: "Underrubrik",
    bulletList: "Punktopstilling",
    orderedList: "Nummereret liste",
    link: "Link",
    table: "Tabel",
    undo: "Fortryd",
    redo: "Gentag",
    more: "Flere værktøjer",
  },
  table: {
    insert: "Indsæt tabel",
    rowAbove: "Indsæt række over",
    rowBelow: "Indsæt række under",
    columnLeft: "Indsæt kolonne til venstre",
    columnRight: "Indsæt kolonne til højre",
    headerRow: "Overskriftsrække til eller fra",
    deleteRow: "Slet række",
    deleteColumn: "Slet kolonne",
    deleteTable: "Slet tabel",
    leave: "Esc og derefter Tab går ud af tabellen.",
  },
  link: {
    title: "Link",
    address: "Adresse",
    hint: "Fx www.eksempel.dk, en mailadresse eller et telefonnummer",
    words: "Tekst, der vises",
    insert: "Indsæt link",
    save: "Gem link",
    remove: "Fjern link",
    change: "Ret link",
    open: "Åbn i en ny fane",
    cancel: "Fortryd",
    invalid: "Adressen kan ikke bruges. Skriv fx www.eksempel.dk.",
  },
  save: {
    connecting: "Forbinder…",
    allSaved: "Alt er gemt",
    savedAt: (clock: string) => `Gemt kl. ${clock}`,
    saving: "Gemmer…",
    offline: (waiting: number) =>
      waiting === 0 ? "Offline" : `Offline, ${waiting} ${waiting === 1 ? "ændring" : "ændringer"} venter`,
    failed: "Kunne ikke gemme. Teksten ligger på denne enhed",
    readOnly: "Kun læsning",
  },
  refused: {
    reason: {
      "document-too-large":
        "Teksten er blevet så stor, at den ikke kan vokse mere. Kopiér det, du sidst skrev, og gør teksten kortere.",
      "log-in-required": "Du er ikke længere logget ind. Log ind i en anden fane, og prøv så igen her.",
      "message-malformed": "Serveren kunne ikke læse det, siden sendte. Genindlæs siden, før du skriver videre.",
      "message-too-large":
        "Ændringen fyldte for meget til at blive gemt på én gang. Genindlæs siden, og sæt teksten ind i mindre stykker.",
      "not-allowed": "Du har ikke længere adgang til at skrive her. Spørg sekretæren, hvis du mener, det er en fejl.",
      "room-frozen":
        "Teksten blev låst, før din ændring nåede frem. Kopiér det, der ikke kom med, og giv det til sekretæren.",
      "room-full": "Der er for mange i teksten lige nu. Vent lidt, og prøv igen.",
      "room-quarantined":
        "Teksten er lukket, fordi den indeholder noget, der ikke kan vises. Den sidste gode udgave kan stadig læses. Kontakt en administrator.",
      "room-read-only":
        "Du kan ikke længere skrive i denne tekst. Mødet er gået videre, eller dine rettigheder er ændret. Genindlæs siden for at læse teksten, som den er nu.",
      "room-unknown": "Du har ikke længere adgang til punktet. Spørg sekretæren, hvis du mener, det er en fejl.",
      "too-many-connections": "Du har Referat åbent i for mange vinduer. Luk nogle af dem, og prøv igen.",
      "too-many-messages": "Der kom for mange ændringer på én gang. Vent lidt, og prøv igen.",
    } satisfies Record<RoomRefusal, string>,
    unsaved: (waiting: number) =>
      `${waiting === 1 ? "1 ændring er ikke gemt og findes" : `${waiting} ændringer er ikke gemt og findes`} kun her på siden. Kopiér teksten, før du forlader den.`,
    unsavedOwn: "Det sidste, du skrev, er ikke gemt og findes kun her på siden. Kopiér det, før du forlader den.",
    copy: "Kopiér teksten",
    copyOwn: "Kopiér det, du skrev",
    retry: "Prøv igen",
    copied: "Teksten er kopieret.",
    copyFailed: "Teksten kunne ikke kopieres. Markér den, og kopiér den selv.",
  },
  late: {
    notTakenIn: "Det kom ikke med",
    note: "Bemærkning til sekretæren (kan undlades)",
    send: "Send til sekretæren",
    sending: "Sender…",
    giveUp: "Kassér ændringen",
    giveUpForGood: "Tryk igen for at kassere den for altid",
    failed: "Det kunne ikke sendes. Prøv igen, eller kopiér teksten.",
  },
  loadFailed: "Der kan ikke skrives her lige nu, fordi editoren ikke kunne hentes. Genindlæs siden.",
  keyboardHint: "Esc og derefter Tab går ud af teksten. Alt+F10 går til værktøjerne.",
  writers: (names: readonly string[]) => `${list("da", names)} skriver`,
  manyWriters: (count: number) => `${count} andre skriver`,
  othersWhenOnline: "Andre vises, når du er online",
  emptySection: "Skriv her",
  emptyDecision: "Ingen beslutning endnu. Skriv her.",
};

/** Every text of the editor that a person sees or hears. */
export type EditorText = typeof danish;

const english: EditorText = {
  tools: {
    label: (section) => `Text tools for ${section}`,
    bold: "Bold",
    italic: "Italic",
    heading: "Heading",
    subheading: "Sub-heading",
    bulletList: "Bulleted list",
    orderedList: "Numbered list",
    link: "Link",
    table: "Table",
    undo: "Undo",
    redo: "Redo",
    more: "More tools",
  },
  table: {
    insert: "Insert table",
    rowAbove: "Insert row above",
    rowBelow: "Insert row below",
    columnLeft: "Insert column to the left",
    columnRight: "Insert column to the right",
    headerRow: "Header row on or off",
    deleteRow: "Delete row",
    deleteColumn: "Delete column",
    deleteTable: "Delete table",
    leave: "Esc, then Tab, leaves the table.",
  },
  link: {
    title: "Link",
    address: "Address",
    hint: "Such as www.example.org, an e-mail address or a telephone number",
    words: "Text to show",
    insert: "Insert link",
    save: "Save link",
    remove: "Remove link",
    change: "Change link",
    open: "Open in a new tab",
    cancel: "Cancel",
    invalid: "This address can't be used. Write for example www.example.org.",
  },
  save: {
    connecting: "Connecting…",
    allSaved: "Everything is saved",
    savedAt: (clock) => `Saved at ${clock}`,
    saving: "Saving…",
    offline: (waiting) =>
      waiting === 0 ? "Offline" : `Offline, ${waiting} ${waiting === 1 ? "change is" : "changes are"} waiting`,
    failed: "Could not save. The text is on this device",
    readOnly: "Read only",
  },
  refused: {
    reason: {
      "document-too-large":
        "The text has become too large to grow. Copy what you wrote last, and make the text shorter.",
      "log-in-required": "You are no longer logged in. Log in in another tab, then try again here.",
      "message-malformed": "The server could not read what the page sent. Reload the page before you write on.",
      "message-too-large":
        "The change was too large to save at once. Reload the page, and paste the text in smaller pieces.",
      "not-allowed": "You may no longer write here. Ask the secretary if you think that this is a mistake.",
      "room-frozen":
        "The text was locked before your change arrived. Copy what was not taken in, and give it to the secretary.",
      "room-full": "Too many people are in the text just now. Wait a moment, and try again.",
      "room-quarantined":
        "The text is closed, because it holds something that cannot be shown. Its last good version can still be read. Contact an administrator.",
      "room-read-only":
        "You can no longer write in this text. The meeting has moved on, or your rights have changed. Reload the page to read the text as it is now.",
      "room-unknown": "You no longer have access to this item. Ask the secretary if you think that this is a mistake.",
      "too-many-connections": "You have Referat open in too many windows. Close some of them, and try again.",
      "too-many-messages": "Too many changes came at once. Wait a moment, and try again.",
    },
    unsaved: (waiting) =>
      `${waiting === 1 ? "1 change is not saved and exists" : `${waiting} changes are not saved and exist`} only on this page. Copy the text before you leave it.`,
    unsavedOwn: "What you wrote last is not saved and exists only on this page. Copy it before you leave the page.",
    copy: "Copy the text",
    copyOwn: "Copy what you wrote",
    retry: "Try again",
    copied: "The text is copied.",
    copyFailed: "The text could not be copied. Select it and copy it yourself.",
  },
  late: {
    notTakenIn: "This was not taken in",
    note: "Note to the secretary (optional)",
    send: "Send to the secretary",
    sending: "Sending…",
    giveUp: "Discard the change",
    giveUpForGood: "Press again to discard it for good",
    failed: "It could not be sent. Try again, or copy the text.",
  },
  loadFailed: "Writing is not possible just now, since the editor could not be fetched. Reload the page.",
  keyboardHint: "Esc, then Tab, leaves the text. Alt+F10 goes to the tools.",
  writers: (names) => `${list("en", names)} ${names.length === 1 ? "is" : "are"} writing`,
  manyWriters: (count) => `${count} others are writing`,
  othersWhenOnline: "Others show when you are online",
  emptySection: "Write here",
  emptyDecision: "No decision yet. Write here.",
};

export const editorText: Readonly<Record<"da" | "en", EditorText>> = { da: danish, en: english };

function list(language: "da" | "en", names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

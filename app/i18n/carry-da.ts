/** What is said of what comes along from earlier meetings, in Danish. */
export const carryDa = {
  title: "Fra tidligere møder",
  waiting: (count: number) => (count === 1 ? "1 ting venter" : `${count} ting venter`),
  notOnAgenda: (count: number) =>
    count === 1
      ? "1 ting fra tidligere møder er ikke på dagsordenen."
      : `${count} ting fra tidligere møder er ikke på dagsordenen.`,
  see: "Se, hvad der venter",
  lead: "Det, tidligere møder ikke blev færdige med. Sæt det på dagsordenen, eller lad det vente til et senere møde.",
  leadOut:
    "Dagsordenen er udsendt. Det, du sætter på nu, bliver et punkt til en tillægsdagsorden og skal have en begrundelse.",
  items: "Punkter, der venter",
  noItems: "Ingen punkter venter.",
  noItemsHint: "Punkter, der udsættes til dette møde, kommer selv på, når mødet, der udsætter dem, er afsluttet.",
  from: {
    postponed: (_body: string, date: string, number: number) => `Udsat fra punkt ${number}, ${date}`,
    referred: (body: string, date: string, number: number) => `Oversendt fra ${body}, punkt ${number}, ${date}`,
  },
  to: {
    postponed: (_body: string, date: string, number: number) => `Kom på igen som punkt ${number}, ${date}`,
    referred: (body: string, date: string, number: number) => `Behandles i ${body}, punkt ${number}, ${date}`,
  },
  revoked: "Efter referatet er punktet ikke udsat eller oversendt hertil. Tag det af, hvis det ikke skal på.",
  named: "Udsat til dette møde",
  closed: "Lukket",
  place: "Sæt på dagsordenen",
  placeLate: "Sæt på som tillæg",
  placing: "Sætter på…",
  placed: (title: string) => `»${title}« er sat på dagsordenen.`,
  leaveOut: "Ikke på dette møde",
  leavingOut: "Gemmer…",
  leftOut: (title: string) => `»${title}« venter til et senere møde.`,
  leftOutTitle: "Ikke på dette møde",
  leftOutHint: "Det venter til næste møde, hvis du ikke sætter det på her alligevel.",
  reason: "Hvorfor kan det ikke vente?",
  minutes: "Godkendte referater",
  minutesOf: (date: string) => `Referat fra mødet d. ${date}`,
  minutesApproved: (date: string) => `Godkendt d. ${date}`,
  minutesWaiting: "Endnu ikke godkendt",
  reservations: "Bemærkninger ved godkendelsen",
  onAgenda: "Kommet med på dagsordenen",
  recused: "Inhabiliteten følger med fra det møde, som udsatte punktet. Når dagsordenen er udsendt, kan den ophæves.",
  followUps: {
    title: "Opfølgning fra tidligere møder",
    empty: "Intet står åbent fra tidligere møder.",
    from: (date: string, number: number) => `Punkt ${number}, ${date}`,
    overdue: "Fristen er overskredet",
    done: (date: string) => `Gjort ${date}`,
    settle: "Gjort",
    reopen: "Ikke gjort alligevel",
    sending: "Gemmer…",
  },
};

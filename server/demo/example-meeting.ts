import type { RichText } from "../../domain/document/rich-text.ts";
import type { ImportedItem, ImportedMinutes } from "../../domain/minutes/imported-minutes.ts";

const text = (...paragraphs: readonly string[]): RichText => ({
  type: "doc",
  content: paragraphs.map((words) => ({ type: "paragraph", content: [{ type: "text", text: words }] })),
});

const example: Omit<ImportedItem, "number" | "title" | "caseNumber" | "sections"> = {
  access: "open",
  decidingBody: "Direktionen",
  recommendedBy: null,
  discussionQuestions: [],
  decision: null,
  attachments: [],
  guests: [],
};

/** A meeting two weeks after the real one, for trying to write a case. Nothing in it is from the real referat's meeting. */
export const exampleMeeting: ImportedMinutes = {
  body: "Direktionen",
  startsAtLocal: "2022-01-26T09:00",
  place: "Udvalgsværelse 1, Lemvig Rådhus",
  items: [
    {
      ...example,
      number: 1,
      title: "Eksempel: Proces for en ny boligsocial indsats",
      caseNumber: "03.30.05P20-1-18",
      sections: [
        {
          key: "summary",
          heading: "Resume",
          text: text("Dette er et eksempel, som du kan skrive i. Teksten er ikke fra et rigtigt møde."),
        },
        {
          key: "presentation",
          heading: "Sagsfremstilling",
          text: text(
            "Skriv sagen her. Flere kan skrive samtidig, og alle ser, hvor de andre er i teksten.",
            "Du kan sætte ind fra Word: overskrifter, lister og tabeller følger med, resten bliver ryddet væk.",
          ),
        },
      ],
    },
    {
      ...example,
      number: 2,
      title: "Eksempel: Eventuelt",
      caseNumber: null,
      sections: [{ key: "summary", heading: "Resume", text: text("Dette er et eksempel på et kort punkt.") }],
    },
  ],
};

import type { ImportedMinutes } from "../../../domain/minutes/imported-minutes.ts";
import { doc, h1, h2, li, ol, p, ul } from "./rich-text-spelled.ts";

/** What a careful reader writes down of the real referat, typed from the published text and not from the program. */
export const expectedReferat: ImportedMinutes = {
  body: "Direktionen",
  startsAtLocal: "2022-01-12T09:00",
  place: "Udvalgsværelse 1, Lemvig Rådhus",
  items: [
    {
      number: 1,
      title: "Boligsocial indsats i vestbyen i Lemvig efter projektperioden 2019-2023",
      access: "open",
      caseNumber: "03.30.05P20-1-18",
      sections: [
        {
          key: "summary",
          heading: "Resume",
          text: doc(
            p(
              "Lemvig Kommune, boligforeningen Bo i Lemvig og Landsbyggefonden samarbejder om en boligsocial indsats i vestbyen i Lemvig i perioden maj 2019 til april 2023. Der ønskes en drøftelse af Lemvig Kommunes behov og interesser ind i en eventuel ny boligsocial indsats efter projektperioden.",
            ),
          ),
        },
        {
          key: "presentation",
          heading: "Sagsfremstilling",
          text: doc(
            p("Kulturkonsulent Jane Brokholm Mortensen deltager i møde kl. 10:00."),
            p(
              "Lemvig Kommune har indgået et strategisk samarbejde med boligforeningen Bo i Lemvig om en boligsocial indsats i vestbyen i Lemvig. Der er udarbejdet en boligsocial helhedsplan, som gælder for en 4-årig periode fra maj 2019 til april 2023. Målet er i samarbejde at understøtte en positiv udvikling i boligområdet, der tæller ca. 350 lejeboliger på Jevnakervej, Skolevej, Industrivej, Romvej og Jens Søndergårdsvej. Der bor ca. 550 personer i alt.",
            ),
            h1("Den nuværende boligsociale indsats:"),
            p(
              "Aktiviteterne i den boligsociale helhedsplan er organiseret omkring tre indsatsområder med følgende succeskriterier:",
            ),
            h2("1. Forebyggelse og forældreansvar"),
            ul(
              "I løbet af projektperioden oplever forældrene at have fået bedre redskaber til at støtte barnets trivsel og udvikling",
              "Henover projektperioden sker der en stigning i antallet af børn og unge, der deltager aktivt i det lokale foreningsliv",
              "Karaktergennemsnittet i dansk og matematik for 9. klasses elever stiger fra 5,7 i perioden 2013-2017 til 6,0 i perioden 2020-2022. Tallet for Lemvig Kommune var 6,7 i perioden 2013-2017.",
            ),
            h2("2. Uddannelse og beskæftigelse"),
            ul(
              "Andelen af personer i området uden beskæftigelse falder for passive kontanthjælpsmodtagere fra 36% i 2016 til 25% eller lavere i 2022",
              "Andelen af de 20-24-årige fra boligområdet, der er offentlig forsørgede falder fra 38,1% i perioden 2013-2017 til 30% eller lavere i perioden 2020-2022",
              "Andelen af 20-24-årige fra boligområdet, der har grundskole som højeste gennemførte uddannelse falder fra 32,7% i perioden 2013-2017 til 28% eller lavere i perioden 2020-2022",
            ),
            h2("3. Tryghed og trivsel"),
            ul(
              "Trygheden er øget i området. Baselinemåling er foretaget i 2018 og der følges op med ny måling ultimo 2022",
              "Ressourcer blandt beboerne i boligområdet skal øges. Baselinemåling er foretaget i 2018 og der følges op med ny måling ultimo 2022",
              "Fraflytningsprocenten, som har ligget på 26,2% i 2013-2017 falder til 20% eller lavere i 2022",
              "Mindst 75% af beboerne bliver boende i afdelingen efter endt genhusning",
            ),
            p(
              "Den boligsociale helhedsplan er defineret og finansieret i et samarbejde mellem Bo i Lemvig, Lemvig Kommune og Landsbyggefonden. Projektets samlede budget er 8.900.000 kroner. Lemvig Kommunes andel udgør 1.000.000 kroner og består af medarbejdertimer til projektets delaftaler og aktiviteter.",
            ),
            p(
              "Projektet er organiseret med en bestyrelse, en styregruppe og en projektleder samt projektmedarbejdere. Bestyrelsen består af to repræsentanter fra Lemvig Kommune samt en repræsentant fra Bo i Lemvig. Styregruppen består af 6 kommunale fagchefer samt projektlederen. Projektleder og projektmedarbejdere er ansat i Bo i Lemvig. Velfærdssekretariatet yder sekretariatsbistand.",
            ),
            p(
              "Projektet er nu halvvejs og der skal tages beslutninger om hvorvidt og hvordan den boligsociale indsats skal køre videre efter projektperioden.",
            ),
            h1("En eventuel ny boligsocial indsats:"),
            p(
              "I oktober 2021 afholdte projektet et midtvejsseminar, hvor alle med berøringsflade til den boligsociale indsats var inviteret. Her bidrog Center for Boligsocial Udvikling med et oplæg om fremtidens boligsociale arbejde, organisering og finansiering.",
            ),
            p("Hvis vi ønsker at fortsætte det boligsociale arbejde efter projektperioden er der flere muligheder:"),
            h2("1. Ansøge Landsbyggefonden om et nyt projekt med fokus på Vestbyen"),
            ul(
              "Siden vi søgte sidst er der færre midler til boligsocialt arbejde på landsplan og kriterierne har ændret sig. Primo januar forventer vi en udmelding fra Landsbyggefonden om de anbefaler os at søge til et nyt projekt gennem dem",
              "Søger vi gennem dem skal (den del af) projektet have fokus på Vestbyen, som er det eneste område i Lemvig Kommune, der i Landsbyggefonden anses som et boligsocialt område",
              li(
                "Landsbyggefonden har deres egen proces for tilvejebringelse af en ny helhedsplan for det boligsociale arbejde:",
                ol(1, "Prækvalifikationsansøgning", "Udarbejdelse af helhedsplan"),
              ),
              "Ansøgningsfrist er maj 2022",
            ),
            h2("2. Udvikle et nyt projekt udenom Landsbyggefonden"),
            ul(
              "En anden mulighed er at udvikle det fremtidige boligsociale arbejde udenom Landsbyggefonden. Det giver os mere frihed og fleksibilitet i forhold til målsætninger, målgruppe og geografi for projektet, men det betyder også at vi skal finde andre samarbejdspartnere og finansieringskilder",
              li(
                "I forhold til (re-)etablering af boligsocialt arbejde uden midler fra Landsbyggefonden, kan vi finde inspiration i Center for Boligsocial Udviklings procesmodel med følgende faser:",
                ol(
                  1,
                  "Strategisk rammesætning",
                  "Procesplan",
                  "Udvikling af indsatser og organisering",
                  "Samarbejdsparter",
                  "Godkendelse",
                ),
              ),
            ),
            h2("3. En kombination"),
            ul(
              "Søge Landsbyggefonden om at fortsætte/udvikle indsatserne i Vestbyen samtidig med at udvikle et projekt med andre samarbejdspartnere/finansieringskilder, der kan køre sideløbende",
              "Dette er særlig interessant, hvis vi får at vide fra Landsbyggefonden, at der er færre midler at søge og hvis der er et andet område/en anden målgruppe, vi har lyst til at sætte fokus på i forhold til det boligsociale arbejde, fx kunne det være østeuropæere, udsatte familier eller psykisk sårbare bosat i vores mindre lokalsamfund",
            ),
            p(
              "Se vedhæftede præsentation fra midtvejsseminaret og forslag til proces for (re-)etablering af boligsocialt arbejde uden midler fra Landsbyggefonden.",
            ),
            h1("Oplæg til kort drøftelse:"),
            ul(
              "Er Lemvig Kommune interesseret i at fortsætte den boligsociale indsats?",
              "Skal fokus fortsat være Vestbyen (Landsbyggefonden)?",
              "Er der andre geografiske områder/målgrupper i kommunen, der kunne være relevant at tænke ind i en boligsocial indsats?",
              "Hvordan skal processen være frem mod en beslutning om hvilken vej, vi vil gå?",
              "Hvilke tanker gør vi os omkring medfinansiering/økonomi i en eventuel ny boligsocial indsats?",
            ),
          ),
        },
        { key: "legal-basis", heading: "Lovgrundlag", text: doc(p("Ingen.")) },
        {
          key: "finances",
          heading: "Økonomi",
          text: doc(
            p(
              "Økonomi og HR bemærker at der ikke er lavet en vurdering af økonomien i forhold til et eventuelt nyt projekt.",
            ),
          ),
        },
        {
          key: "recommendation",
          heading: "Kommunaldirektøren indstiller,",
          text: doc(ul("At Lemvig Kommunes ønsker og behov til en eventuel ny boligsocial indsats drøftes.")),
        },
      ],
      decidingBody: "Direktionen",
      recommendedBy: "Kommunaldirektøren",
      discussionQuestions: [
        "Er Lemvig Kommune interesseret i at fortsætte den boligsociale indsats?",
        "Skal fokus fortsat være Vestbyen (Landsbyggefonden)?",
        "Er der andre geografiske områder/målgrupper i kommunen, der kunne være relevant at tænke ind i en boligsocial indsats?",
        "Hvordan skal processen være frem mod en beslutning om hvilken vej, vi vil gå?",
        "Hvilke tanker gør vi os omkring medfinansiering/økonomi i en eventuel ny boligsocial indsats?",
      ],
      decision: doc(
        p(
          "Der er interesse for at videreføre det nuværende projekt under de nuværende omstændigheder, hvor Lemvig Kommunes finansiering sker via medarbejdertimer.",
        ),
      ),
      attachments: ["PPT - FREMTIDENS BOLIGSOCIALE ARBEJDE I LEMVIG.pdf", "proces-etablering-af-boligsocialt-arbejde"],
      guests: [{ title: "Kulturkonsulent", name: "Jane Brokholm Mortensen", arrivesAt: "10:00" }],
    },
    {
      number: 2,
      title: "Eventuelt",
      access: "open",
      caseNumber: "00.15.00I00-1-21",
      sections: [{ key: "finances", heading: "Økonomi", text: doc(p("Økonomi og HR udtaler...")) }],
      decidingBody: null,
      recommendedBy: null,
      discussionQuestions: [],
      decision: doc(p("Intet")),
      attachments: [],
      guests: [],
    },
    {
      number: 3,
      title: "Lukket:",
      access: "closed",
      caseNumber: "00.01.00I00-3-21",
      sections: [],
      decidingBody: null,
      recommendedBy: null,
      discussionQuestions: [],
      decision: null,
      attachments: [],
      guests: [],
    },
  ],
};

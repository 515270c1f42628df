import { useEffect, useState } from "react";
import { parseCaseNumber } from "../../../domain/case/case-number.ts";
import { printCaseNumber } from "../../../domain/case/print-case-number.ts";
import { factBounds } from "../../../domain/meeting/item-facts.ts";
import { keyed } from "../keyed.ts";
import { useText } from "../use-text.ts";
import type { FactTarget } from "./fact-form.tsx";
import { LineFact } from "./line-fact.tsx";

/** The case number, read as it is written: what it is of the register KLE, or what it is instead. */
export function CaseFact({ target, savedTitles }: { target: FactTarget; savedTitles: readonly string[] }) {
  const text = useText();
  return (
    <LineFact
      label={text.agenda.facts.caseNumber}
      target={target}
      longest={factBounds.caseNumber}
      below={(value) => <CaseReading written={value} isSaved={value === target.saved} savedTitles={savedTitles} />}
    />
  );
}

function CaseReading({
  written,
  isSaved,
  savedTitles,
}: {
  written: string;
  isSaved: boolean;
  savedTitles: readonly string[];
}) {
  const text = useText();
  const found = useKleTitles(isSaved ? "" : written);
  const parsed = parseCaseNumber(written);
  if (parsed.style === "not-a-case-number") {
    const sentence = text.agenda.notCase[parsed.reason];
    return sentence === "" ? null : <p className="hint">{sentence}</p>;
  }
  const canonical = printCaseNumber(parsed, "canonical");
  const titles = isSaved ? savedTitles : found;
  return (
    <>
      {canonical !== written.trim() && <p className="hint num">{text.agenda.readAs(canonical)}</p>}
      {titles.length > 0 && (
        <ol className="kle" lang="da" aria-label={text.meeting.kle}>
          {keyed(titles, (title) => title).map(({ key, value }) => (
            <li key={key}>{value}</li>
          ))}
        </ol>
      )}
    </>
  );
}

/** The titles of a number's KLE subject, widest first. The register is fetched when someone first writes a number. */
function useKleTitles(written: string): readonly string[] {
  const [titles, setTitles] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const parsed = parseCaseNumber(written);
    if (parsed.style !== "kle") setTitles([]);
    else {
      import("../../../domain/case/kle.ts").then(
        ({ kleChain }) => isCurrent && setTitles(kleChain(parsed).map(({ title }) => title)),
        // Without the register the number is as good as with it.
        () => isCurrent && setTitles([]),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [written]);
  return titles;
}

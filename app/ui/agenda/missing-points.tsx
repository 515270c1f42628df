import { Check, Info, TriangleAlert } from "lucide-react";
import type { MissingPoint } from "../../../domain/meeting/readiness.ts";
import type { Text } from "../../i18n/text.ts";
import { useText } from "../use-text.ts";

/** What one point says: "Sagsfremstilling er tom". */
export const missingSentence = (point: MissingPoint, text: Text): string =>
  point.code === "section" ? text.agenda.missingSection(point.section) : text.agenda.missing[point.code];

/** In the outline, at a glance: ready, or the one thing that is missing, or how many. */
export function ReadinessBadge({ missing }: { missing: readonly MissingPoint[] }) {
  const text = useText();
  const blocking = missing.filter(({ isBlocking }) => isBlocking);
  const [first] = blocking;
  if (first === undefined) {
    return (
      <span className="badge ok">
        <Check className="ic" />
        {text.agenda.ready}
      </span>
    );
  }
  return (
    <span className="badge warn">
      <TriangleAlert className="ic" />
      {blocking.length === 1 ? missingSentence(first, text) : text.agenda.lacks(blocking.length)}
    </span>
  );
}

/** All that an item lacks: first what holds the agenda back, then what someone ought to look at. */
export function MissingPoints({ missing }: { missing: readonly MissingPoint[] }) {
  const text = useText();
  const parts = [
    { title: text.agenda.missingTitle, points: missing.filter(({ isBlocking }) => isBlocking), Icon: TriangleAlert },
    { title: text.agenda.adviceTitle, points: missing.filter(({ isBlocking }) => !isBlocking), Icon: Info },
  ];
  return (
    <>
      {parts.map(
        ({ title, points, Icon }) =>
          points.length > 0 && (
            <section key={title} className="fact missing">
              <h3>{title}</h3>
              <ul>
                {points.map((point) => (
                  <li key={missingSentence(point, text)}>
                    <Icon className="ic" />
                    <span>{missingSentence(point, text)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

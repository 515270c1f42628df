import { Link } from "@remix-run/react";
import { ArrowRight, Check, Circle } from "lucide-react";
import { type BodyPart, bodyParts } from "../../../domain/meeting/body-parts.ts";
import { useText } from "../use-text.ts";
import { partPath } from "./body-path.ts";

/** What there is to go through in a new body, and how far one has come. It can be left and resumed. */
export function StartPage({
  bodyId,
  bodyName,
  toSetUp,
}: {
  bodyId: string;
  bodyName: string;
  toSetUp: readonly BodyPart[];
}) {
  const text = useText();
  const words = text.admin.start;
  const [next] = toSetUp;
  const done = bodyParts.length - toSetUp.length;
  return (
    <div className="adm-start">
      <p className="muted small">{bodyName}</p>
      <h1 className="h-page">{next === undefined ? words.finished : words.title}</h1>
      <p className="lead">{next === undefined ? words.finishedLead : words.lead}</p>
      <ol className="adm-steps" aria-label={words.steps}>
        {bodyParts.map((part, index) => {
          const isDone = !toSetUp.includes(part);
          return (
            <li key={part} aria-current={part === next ? "step" : undefined}>
              <span className="n" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <Link to={partPath(bodyId, part)}>{text.admin.parts[part]}</Link>
                <p className="muted small">{words.what[part]}</p>
              </div>
              <span className={isDone ? "badge ok" : "badge"}>
                {isDone ? <Check className="ic" /> : <Circle className="ic" />}
                {isDone ? words.done : words.toDo}
              </span>
            </li>
          );
        })}
      </ol>
      <div className="adm-acts">
        {next === undefined ? (
          <>
            <Link className="btn btn-primary" to="/">
              {words.toMeetings}
            </Link>
            <Link className="btn" to="/admin">
              {words.toBodies}
            </Link>
          </>
        ) : (
          <>
            <Link className="btn btn-primary" to={partPath(bodyId, next)}>
              {done === 0 ? words.begin : words.goOn}
              <ArrowRight className="ic" />
            </Link>
            <span className="adm-state">{words.progress(done, bodyParts.length)}</span>
          </>
        )}
      </div>
    </div>
  );
}

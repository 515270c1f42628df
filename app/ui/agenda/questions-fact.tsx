import { X } from "lucide-react";
import { questionBounds } from "../../../domain/meeting/discussion-questions.ts";
import { useText } from "../use-text.ts";
import { AddLine, RemoveLine } from "./add-line.tsx";
import { TextFact } from "./text-fact.tsx";
import { useStableKeys } from "./use-stable-keys.ts";

/** The questions that the meeting is to discuss. A question is known by its words. */
export function QuestionsFact({ questions, action }: { questions: readonly string[]; action: string }) {
  const text = useText();
  const keys = useStableKeys(questions);
  return (
    <>
      {questions.length > 0 && (
        <ol className="edit-list questions">
          {questions.map((question, index) => (
            <li key={keys[index]}>
              <TextFact
                label={text.agenda.question(index + 1)}
                target={{ action, fields: { intent: "question" }, saved: question }}
                longest={questionBounds.characters}
              />
              <RemoveLine
                action={action}
                fields={{ intent: "question", from: question, to: "" }}
                label={text.agenda.removeQuestion(index + 1)}
              >
                <X className="ic" />
              </RemoveLine>
            </li>
          ))}
        </ol>
      )}
      <AddLine
        action={action}
        fields={{ intent: "question", from: "" }}
        name="to"
        label={text.agenda.newQuestion}
        submit={text.agenda.addQuestion}
        longest={questionBounds.characters}
      />
    </>
  );
}

import { useEffect, useRef, useState } from "react";
import type { FormAnswer } from "../../http/admin/form-answer.ts";
import { useText } from "../use-text.ts";
import { type EditedRow, editRows, moveRow, placeOf, type RowCommand, type RowRules } from "./edited-rows.ts";

/**
 * The lines of a list while they are edited. Their texts live in the fields; what lives here is which there are and in
 * which order. What was saved comes back as it is stored; nothing else
 * takes the place of what someone is writing.
 */
export function useEditedRows({
  stored,
  seen,
  answer,
  rules,
  nameOf,
}: {
  stored: readonly EditedRow[];
  /** What tells one stored state from another. */
  seen: string;
  answer: FormAnswer | null;
  rules: RowRules;
  /** How a line is called in what is said of it. */
  nameOf: (row: EditedRow) => string;
}) {
  const text = useText();
  const [rows, setRows] = useState(answer?.rows ?? stored);
  const [isUnsaved, setUnsaved] = useState(answer?.outcome === "edited");
  const [said, setSaid] = useState("");

  const adopted = useRef(answer);
  useEffect(() => {
    if (answer?.outcome !== "saved" || answer === adopted.current || answer.seen !== seen) return;
    adopted.current = answer;
    setRows(stored);
    setUnsaved(false);
  }, [seen, stored, answer]);

  const change = (changed: readonly EditedRow[], words: string) => {
    setRows(changed);
    setUnsaved(true);
    setSaid(words);
  };
  const move = (id: string, place: number) => {
    const row = rows.find((candidate) => candidate.id === id);
    const changed = moveRow(rows, id, place);
    if (row === undefined || changed === rows || placeOf(rows, id) === place) return;
    const count = rows.filter(({ fields }) => fields.isRetired !== "on").length;
    change(changed, text.admin.rows.moved(nameOf(row), place + 1, count));
  };
  const run = (command: RowCommand) => {
    if (command.kind === "add") return change(editRows(rows, command, rules), text.admin.rows.added);
    const row = rows.find(({ id }) => id === command.id);
    if (row === undefined) return;
    const { kind, id } = command;
    if (kind === "up" || kind === "down") return move(id, placeOf(rows, id) + (kind === "up" ? -1 : 1));
    const words = text.admin.rows[kind === "remove" ? "removed" : "restored"](nameOf(row));
    change(editRows(rows, command, rules), words);
  };

  return { rows, isUnsaved, said, run, move, touch: () => setUnsaved(true) };
}

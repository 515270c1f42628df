import { ArrowDown, ArrowUp, GripVertical, Plus, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useHydrated } from "../use-hydrated.ts";
import { useText } from "../use-text.ts";
import { type EditedRow, isRetired, type RowCommand } from "./edited-rows.ts";
import { useDragOrder } from "./use-drag-order.ts";

/**
 * A list whose lines are moved, removed and added. Every button also works without scripts: it sends the form, which
 * comes back with the lines as wanted and nothing stored.
 */
export function RowList({
  rows,
  run,
  move,
  said,
  nameOf,
  line,
  addLabel,
  empty,
}: {
  rows: readonly EditedRow[];
  run: (command: RowCommand) => void;
  move: (id: string, place: number) => void;
  /** What was just done, for whoever listens. */
  said: string;
  nameOf: (row: EditedRow) => string;
  line: (row: EditedRow) => ReactNode;
  addLabel: string;
  empty?: string;
}) {
  const text = useText();
  const isHydrated = useHydrated();
  const drag = useDragOrder(move);
  const shown = rows.filter((row) => !isRetired(row));
  const refocus = useKeptFocus(drag.list, shown);

  const onKeyDown = (id: string, place: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    refocus(event.target);
    move(id, place + (event.key === "ArrowUp" ? -1 : 1));
  };
  const button = (command: RowCommand) => {
    const value = command.kind === "add" ? "add" : `${command.kind}:${command.id}`;
    return {
      type: "submit",
      name: "do",
      value,
      onClick: (event: { preventDefault(): void; currentTarget: EventTarget }) => {
        event.preventDefault();
        refocus(event.currentTarget);
        run(command);
      },
    } as const;
  };

  return (
    <>
      {isHydrated && shown.length > 1 && <p className="hint">{text.admin.rows.keys}</p>}
      {shown.length === 0 && empty !== undefined && <p className="empty">{empty}</p>}
      <ol className="adm-rows" ref={drag.list}>
        {shown.map((row, place) => (
          <li
            key={row.id}
            data-row={row.id}
            className={drag.dragged === row.id ? "dragged" : undefined}
            onKeyDown={onKeyDown(row.id, place)}
          >
            <input type="hidden" name="row" value={row.id} />
            {isHydrated && (
              <span className="adm-grip" title={text.admin.rows.drag} aria-hidden="true" {...drag.handle(row.id)}>
                <GripVertical className="ic" />
              </span>
            )}
            <div className="adm-row-b">{line(row)}</div>
            <div className="adm-row-acts">
              <RowButton
                {...button({ kind: "up", id: row.id })}
                label={text.admin.rows.up(nameOf(row))}
                isOff={place === 0}
              >
                <ArrowUp className="ic" />
              </RowButton>
              <RowButton
                {...button({ kind: "down", id: row.id })}
                label={text.admin.rows.down(nameOf(row))}
                isOff={place === shown.length - 1}
              >
                <ArrowDown className="ic" />
              </RowButton>
              <RowButton
                {...button({ kind: "remove", id: row.id })}
                label={text.admin.rows.remove(nameOf(row))}
                isOff={false}
              >
                <X className="ic" />
              </RowButton>
            </div>
          </li>
        ))}
      </ol>
      <p>
        <button className="btn btn-quiet" {...button({ kind: "add" })}>
          <Plus className="ic" />
          {addLabel}
        </button>
      </p>
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}

function RowButton({
  label,
  isOff,
  children,
  ...button
}: {
  type: "submit";
  name: string;
  value: string;
  onClick: (event: { preventDefault(): void; currentTarget: EventTarget }) => void;
  label: string;
  isOff: boolean;
  children: ReactNode;
}) {
  return (
    <button className="btn btn-icon" aria-label={label} title={label} aria-disabled={isOff || undefined} {...button}>
      {children}
    </button>
  );
}

/** A line that moves keeps the focus; the one after a removed line gets it, and a new line's first field. */
function useKeptFocus(list: { readonly current: HTMLElement | null }, shown: readonly EditedRow[]) {
  const wanted = useRef<{ element: EventTarget; count: number; place: number } | null>(null);
  useEffect(() => {
    const { element, count, place } = wanted.current ?? {};
    wanted.current = null;
    if (!(element instanceof HTMLElement) || count === undefined || place === undefined) return;
    const lines = list.current?.children;
    if (shown.length > count)
      lines?.[shown.length - 1]?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
    else if (shown.length === count) element.focus();
    else lines?.[Math.min(place, shown.length - 1)]?.querySelector<HTMLElement>(".adm-row-acts > :last-child")?.focus();
  }, [list, shown]);
  return (element: EventTarget) => {
    const id = element instanceof HTMLElement ? element.closest<HTMLElement>("[data-row]")?.dataset.row : undefined;
    const place = shown.findIndex((row) => row.id === id);
    wanted.current = { element, count: shown.length, place };
  };
}

import { useNavigate } from "@remix-run/react";
import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import type { MeetingView, OutlineItem } from "../../http/context.ts";
import { useDismissible } from "../use-dismissible.ts";
import { useDates, useText } from "../use-text.ts";
import { usePlaceForm } from "./use-place-form.ts";

/** What can be done with an item of the agenda besides moving it by its handle. Opens without scripts. */
export function ItemMenu({
  meeting,
  item,
  items,
  currentId,
  step,
}: {
  meeting: MeetingView;
  item: OutlineItem;
  /** In the order in which they are shown. */
  items: readonly OutlineItem[];
  currentId: string | null;
  step: (id: string, by: 1 | -1) => void;
}) {
  const text = useText();
  const dates = useDates();
  const navigate = useNavigate();
  const menu = useDismissible({ keepsOpen: true });
  const title = item.title || text.agenda.untitled;
  const index = items.findIndex(({ id }) => id === item.id);
  const path = (id: string | undefined) =>
    id === undefined ? `/meetings/${meeting.id}` : `/meetings/${meeting.id}/items/${id}`;
  // Whoever reads an item that leaves the agenda goes on with its neighbour; all others stay where they are.
  const neighbour = items[index + 1] ?? items[index - 1];
  const afterLeaving = path(item.id === currentId ? neighbour?.id : (currentId ?? undefined));
  const leave = () => {
    if (item.id === currentId) navigate(afterLeaving);
  };
  const form = { action: `/meetings/${meeting.id}/agenda`, itemId: item.id };
  const stay = path(currentId ?? undefined);
  return (
    // One at a time: those of a name close each other.
    <details className="oi-menu" name="punktmenu" ref={menu}>
      <summary aria-label={text.agenda.menu(title)} title={text.agenda.menu(title)}>
        <Ellipsis className="ic" />
      </summary>
      <div className="oi-menu-b">
        {index > 0 && (
          <MenuForm
            {...form}
            fields={{ intent: "place", beforeId: items[index - 1]?.id ?? "", next: stay }}
            onScripted={() => step(item.id, -1)}
          >
            <button type="submit" className="btn">
              {text.agenda.up}
            </button>
          </MenuForm>
        )}
        {index < items.length - 1 && (
          <MenuForm
            {...form}
            fields={{ intent: "place", beforeId: items[index + 2]?.id ?? "", next: stay }}
            onScripted={() => step(item.id, 1)}
          >
            <button type="submit" className="btn">
              {text.agenda.down}
            </button>
          </MenuForm>
        )}
        <MenuForm {...form} fields={{ intent: "duplicate" }}>
          <button type="submit" className="btn">
            {text.agenda.duplicate}
          </button>
        </MenuForm>
        {meeting.otherDrafts.length > 0 && (
          <MenuForm {...form} fields={{ intent: "move", next: afterLeaving }} onSent={leave}>
            <label className="label">
              {text.agenda.moveTo}
              <select className="input" name="toMeetingId">
                {meeting.otherDrafts.map(({ id, startsAt }) => (
                  <option key={id} value={id}>
                    {text.meeting.name(meeting.bodyName, dates.short(startsAt))}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className="btn">
              {text.agenda.move}
            </button>
          </MenuForm>
        )}
        <details className="sure">
          <summary className="btn">{text.agenda.remove}…</summary>
          <MenuForm {...form} fields={{ intent: "remove", next: afterLeaving }} onSent={leave}>
            <p className="small">{text.agenda.removeSure(title)}</p>
            <button type="submit" className="btn">
              {text.agenda.remove}
            </button>
          </MenuForm>
        </details>
      </div>
    </details>
  );
}

function MenuForm({
  action,
  itemId,
  fields,
  onScripted,
  onSent,
  children,
}: {
  action: string;
  itemId: string;
  fields: Readonly<Record<string, string>>;
  /** What scripts do in place of sending the form. */
  onScripted?: () => void;
  /** What scripts do once it is on its way. */
  onSent?: () => void;
  children: ReactNode;
}) {
  const { fetcher, isPending, trouble } = usePlaceForm();
  return (
    <fetcher.Form
      method="post"
      action={action}
      preventScrollReset
      aria-busy={isPending}
      onSubmit={(event) => {
        if (isPending || onScripted !== undefined) event.preventDefault();
        if (isPending) return;
        onScripted?.();
        onSent?.();
      }}
    >
      {Object.entries({ ...fields, itemId }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {trouble !== null && (
        <p className="err" role="alert">
          {trouble}
        </p>
      )}
    </fetcher.Form>
  );
}

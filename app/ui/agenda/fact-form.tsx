import { Form } from "@remix-run/react";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { useText } from "../use-text.ts";
import { FactStatus } from "./fact-status.tsx";
import type { Fact } from "./use-fact.ts";

/** Where a field of one item is sent, and what it is besides its value. */
export interface FactTarget {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What is saved now. */
  readonly saved: string;
}

/** The frame of one field: a form of its own, which also works without scripts, and what is true of its saving. */
export function FactForm({
  target: { action, fields, saved },
  fact,
  statusId,
  nameOf,
  children,
}: {
  target: FactTarget;
  fact: Fact;
  statusId: string;
  nameOf?: (value: string) => string;
  children: ReactNode;
}) {
  const text = useText();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    fact.save();
  };
  return (
    <Form method="post" action={action} className="fact-form" onSubmit={onSubmit} preventScrollReset>
      {Object.entries({ ...fields, from: saved }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <noscript>
        <button type="submit" className="btn">
          {text.agenda.save}
        </button>
      </noscript>
      <FactStatus fact={fact} id={statusId} {...(nameOf && { nameOf })} />
    </Form>
  );
}

/** Saves when the field is left; Esc takes back what was written, as long as it is not saved. */
export const writingProps = (fact: Fact, statusId: string) => ({
  value: fact.value,
  onChange: ({ currentTarget }: { currentTarget: { value: string } }) => fact.write(currentTarget.value),
  onBlur: () => fact.save(),
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== "Escape" || fact.state.kind === "pending") return;
    fact.letGo();
    event.stopPropagation();
  },
  "aria-describedby": statusId,
  "aria-invalid": fact.state.kind === "refused" || undefined,
});

import type { MembersView } from "../../http/context.ts";
import { TextField } from "./fields.tsx";

/** A person by name or e-mail, with those who are known to choose from. */
export function PersonWords({
  label,
  candidates,
  wrong,
  defaultValue,
}: {
  label: string;
  candidates: MembersView["candidates"];
  wrong: Parameters<typeof TextField>[0]["wrong"];
  defaultValue: string;
}) {
  return (
    <>
      <TextField name="words" label={label} wrong={wrong} defaultValue={defaultValue} list="candidates" />
      <datalist id="candidates">
        {candidates.map(({ name, email }) => (
          <option key={email} value={`${name} (${email})`} />
        ))}
      </datalist>
    </>
  );
}

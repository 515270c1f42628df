import { SendForm } from "../meeting/send-form.tsx";
import { useText } from "../use-text.ts";
import { NamedButton } from "./named-button.tsx";
import type { CarryTarget } from "./place-form.tsx";

/** Leaves what waits out of this meeting. `name`: what the person knows it by. */
export function LeaveOutForm({
  meetingId,
  tell,
  itemId,
  name,
}: Pick<CarryTarget, "meetingId" | "tell"> & { itemId: string; name: string }) {
  const text = useText().carry;
  return (
    <SendForm
      address={`/meetings/${meetingId}/carry`}
      fields={{ intent: "leave-out", itemId }}
      onSent={() => tell(text.leftOut(name))}
    >
      {(isSending) => (
        <NamedButton label={isSending ? text.leavingOut : text.leaveOut} name={name} isBusy={isSending} isQuiet />
      )}
    </SendForm>
  );
}

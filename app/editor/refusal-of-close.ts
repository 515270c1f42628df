import { asRoomRefusal, type RoomRefusal } from "../../domain/document/room-refusals.ts";
import { closeCode } from "../../domain/document/wire.ts";

type CloseCode = (typeof closeCode)[keyof typeof closeCode];

const usualRefusal: Readonly<Record<CloseCode, RoomRefusal>> = {
  [closeCode.malformed]: "message-malformed",
  [closeCode.logInRequired]: "log-in-required",
  [closeCode.notAllowed]: "not-allowed",
  [closeCode.unknownRoom]: "room-unknown",
  [closeCode.frozen]: "room-frozen",
  [closeCode.tooLarge]: "message-too-large",
  [closeCode.quarantined]: "room-quarantined",
  [closeCode.tooMany]: "too-many-messages",
};

/** Why the server closed a room for good: the reason it gave if that is such a refusal, else what the close code means. */
export function refusalOfClose(code: number, reason: string): RoomRefusal {
  return asRoomRefusal(reason) ?? (usualRefusal as Readonly<Record<number, RoomRefusal>>)[code] ?? "not-allowed";
}

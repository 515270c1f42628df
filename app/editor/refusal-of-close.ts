import { closeCode } from "../../domain/document/wire.ts";
import { type RefusalCode, refusalCodes } from "../../domain/refusal.ts";

const codes: Readonly<Record<number, RefusalCode>> = {
  [closeCode.malformed]: "message-malformed",
  [closeCode.logInRequired]: "log-in-required",
  [closeCode.notAllowed]: "not-allowed",
  [closeCode.unknownRoom]: "room-unknown",
  [closeCode.tooLarge]: "message-too-large",
};

/** Why the server closed a room for good: the reason it gave if that is a refusal code, else what the close code means. */
export function refusalOfClose(code: number, reason: string): RefusalCode {
  return refusalCodes.find((known) => known === reason) ?? codes[code] ?? "not-allowed";
}

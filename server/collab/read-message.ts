import * as decoding from "lib0/decoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import { decodeStateVector } from "yjs";
import { maxMessageBytes, yMessage } from "../../domain/document/wire.ts";
import { isRefusal, Refusal } from "../../domain/refusal.ts";
import { type AwarenessEntry, decodeAwareness } from "./awareness-wire.ts";
import { checkUpdate } from "./check-update.ts";

/** What a client can say. */
export type ClientMessage =
  /** "I have this much: what am I missing?" */
  | { readonly kind: "step-1"; readonly stateVector: Uint8Array }
  /** Text: all that the server asked for, or what was typed just now. Counted for the acknowledgement. */
  | {
      readonly kind: "document";
      readonly isStep2: boolean;
      readonly update: Uint8Array;
      readonly isEmpty: boolean;
      readonly isDeletion: boolean;
    }
  | { readonly kind: "awareness"; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: "query-awareness" };

/** Reads one message, to its last byte. Refuses `message-malformed` and `message-too-large`. */
export function readMessage(bytes: Uint8Array): ClientMessage {
  if (bytes.length > maxMessageBytes) throw new Refusal("message-too-large", { bytes: bytes.length });
  try {
    const decoder = decoding.createDecoder(bytes);
    const message = readTyped(decoder);
    if (!decoding.hasContent(decoder)) return message;
  } catch (error) {
    if (isRefusal(error)) throw error;
  }
  throw new Refusal("message-malformed");
}

function readTyped(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case yMessage.sync:
      return readSync(decoder);
    case yMessage.awareness:
      return { kind: "awareness", entries: decodeAwareness(decoding.readVarUint8Array(decoder)) };
    case yMessage.queryAwareness:
      return { kind: "query-awareness" };
    default:
      throw new Refusal("message-malformed", { type });
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder);
  const content = decoding.readVarUint8Array(decoder);
  switch (step) {
    case messageYjsSyncStep1:
      decodeStateVector(content);
      return { kind: "step-1", stateVector: content };
    case messageYjsSyncStep2:
    case messageYjsUpdate:
      return { kind: "document", isStep2: step === messageYjsSyncStep2, update: content, ...checkUpdate(content) };
    default:
      throw new Refusal("message-malformed", { step });
  }
}

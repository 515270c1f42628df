import * as encoding from "lib0/encoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import { acknowledgement, yMessage } from "../../domain/document/wire.ts";

/** Whole WebSocket frames, header included: built once and written as they are to every socket that gets them. */
export type Frame = Buffer;

const finalBinary = 0x82;
const empty = new Uint8Array();

/** Wraps one message, in two parts, as an unfragmented, unmasked binary frame (RFC 6455, section 5.2). */
function frame(message: Uint8Array, rest: Uint8Array = empty): Frame {
  const length = message.length + rest.length;
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(headerLength + length);
  bytes[0] = finalBinary;
  bytes[1] = length < 126 ? length : length < 65_536 ? 126 : 127;
  if (headerLength === 4) bytes.writeUInt16BE(length, 2);
  if (headerLength === 10) bytes.writeBigUInt64BE(BigInt(length), 2);
  bytes.set(message, headerLength);
  bytes.set(rest, headerLength + message.length);
  return bytes;
}

/** Asks for what the server lacks. */
export const step1Frame = (stateVector: Uint8Array): Frame => syncFrame(messageYjsSyncStep1, stateVector);

/** Answers a client's step 1. */
export const step2Frame = (update: Uint8Array): Frame => syncFrame(messageYjsSyncStep2, update);

export const updateFrame = (update: Uint8Array): Frame => syncFrame(messageYjsUpdate, update);

/** Documents may be large: what stands before the content is made apart, and all copied once. */
const syncFrame = (step: number, content: Uint8Array): Frame => frame(prefixOf(step, content.length), content);

const shortLengths = 512;
/** What stands before an update, by its length: one is sent for every letter, and most are short. */
const updatePrefixes: readonly Uint8Array[] = Array.from({ length: shortLengths }, (_, length) =>
  encodePrefix(messageYjsUpdate, length),
);

const prefixOf = (step: number, length: number): Uint8Array =>
  (step === messageYjsUpdate ? updatePrefixes[length] : undefined) ?? encodePrefix(step, length);

function encodePrefix(step: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint(encoder, length);
  });
}

/** `content` as {@link encodeAwareness} makes it. */
export function awarenessFrame(content: Uint8Array): Frame {
  return frame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, yMessage.awareness);
      encoding.writeVarUint8Array(encoder, content);
    }),
  );
}

/** Tells a connection that its first `count` document messages are on disk. */
export function acknowledgementFrame(count: number): Frame {
  return frame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, acknowledgement);
      encoding.writeVarUint(encoder, count);
    }),
  );
}

/**
 * What Referat adds to y-websocket's protocol. A plain y-websocket client ignores both safely.
 *
 * Acknowledgement, server to client: `varUint acknowledgement, varUint n`: the first n of this connection's document
 * messages (sync step 2 and update, in the order sent) are on disk. Behind "Gemt kl.".
 */
export const acknowledgement = 60;

/** y-websocket's own message types (y-websocket 3.1.0, src/y-websocket.js). */
export const yMessage = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3 } as const;

/** Close codes whose reason is a refusal code. The client must not reconnect after one of these by itself. */
export const closeCode = {
  malformed: 4400,
  logInRequired: 4401,
  notAllowed: 4403,
  unknownRoom: 4404,
  /** The text was locked before what this client sent had come. */
  frozen: 4409,
  tooLarge: 4413,
  quarantined: 4423,
  tooMany: 4429,
} as const;

/** Closes a connection whose text could not be written, or not be looked at, for now. The client comes again by itself. */
export const tryAgainCode = 1013;

/** The most that one message may hold, in bytes (1 MiB). */
export const maxMessageBytes = 1_048_576;

/** The most that one room's document may hold, in bytes as stored (16 MiB). */
export const maxDocumentBytes = 16 * 1_048_576;

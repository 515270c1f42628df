import { hash, verify } from "@node-rs/argon2";

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The shortest password that is taken, in characters. */
export const minPasswordLength = 12;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Compares with an unknown person's hash too, so that an unknown address takes as long as a wrong password. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await unknownHash), password);
  return passwordHash !== null && matches;
}

const unknownHash = hashPassword("nobody has this password");

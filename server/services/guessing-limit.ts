import { RateLimiterMemory } from "rate-limiter-flexible";
import { Refusal } from "../../domain/refusal.ts";

const quarterOfAnHour = 15 * 60;

/** Bounds wrong passwords: few for one account from one address, more for one address, and for one account from anywhere. */
export function createGuessingLimit() {
  const limits = [
    { limiter: new RateLimiterMemory({ points: 5, duration: quarterOfAnHour }), key: accountFrom },
    {
      limiter: new RateLimiterMemory({ points: 30, duration: quarterOfAnHour }),
      key: (_: string, from: string) => from,
    },
    { limiter: new RateLimiterMemory({ points: 50, duration: quarterOfAnHour }), key: (email: string) => email },
  ] as const;

  return {
    /** Refuses `too-many-attempts` with the seconds to wait. */
    async check(email: string, from: string): Promise<void> {
      for (const { limiter, key } of limits) {
        const state = await limiter.get(key(email, from));
        if (state !== null && state.consumedPoints >= limiter.points) {
          throw new Refusal("too-many-attempts", { seconds: Math.ceil(state.msBeforeNext / 1000) });
        }
      }
    },
    /** Counts one wrong guess. */
    async count(email: string, from: string): Promise<void> {
      for (const { limiter, key } of limits) await limiter.penalty(key(email, from));
    },
    async forget(email: string, from: string): Promise<void> {
      await limits[0].limiter.delete(accountFrom(email, from));
    },
  };
}

const accountFrom = (email: string, from: string) => `${email} ${from}`;

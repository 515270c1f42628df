import { Refusal } from "../../domain/refusal.ts";

/** How many uploads are taken in at once, of each person and of all. */
export interface UploadPlaces {
  /** Takes one in, if there is a place for it. Refuses `too-many-uploads`. */
  within<T>(whose: string, take: () => Promise<T>): Promise<T>;
}

export function createUploadPlaces({ ofPerson, inAll }: { ofPerson: number; inAll: number }): UploadPlaces {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    within: async (whose, take) => {
      const own = taken.get(whose) ?? 0;
      if (own >= ofPerson) throw new Refusal("too-many-uploads", { of: "person" });
      if (all >= inAll) throw new Refusal("too-many-uploads", { of: "all" });
      taken.set(whose, own + 1);
      all += 1;
      try {
        return await take();
      } finally {
        const left = (taken.get(whose) ?? 1) - 1;
        if (left === 0) taken.delete(whose);
        else taken.set(whose, left);
        all -= 1;
      }
    },
  };
}

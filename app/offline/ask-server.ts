/** What the server says of copies; server/services/keepable-copies.ts has what the words mean. */
export interface Judgement {
  readonly rooms: Readonly<Record<string, "keep" | "send" | "return" | "wipe">>;
  /** By path: the mark that a kept copy must bear. */
  readonly pages: Readonly<Record<string, string>>;
}

/** `nobody`: the server answered that nobody is logged in. `away`: it did not answer. */
export type Answer = Judgement | "nobody" | "away";

/** Asks which copies may stay in this browser: rooms by their name, pages by their path. */
export async function askServer(held: { rooms: readonly string[]; pages: readonly string[] }): Promise<Answer> {
  try {
    const answer = await fetch("/offline", {
      method: "POST",
      body: JSON.stringify(held),
      headers: { "Content-Type": "application/json", Accept: "application/json" },
    });
    if (answer.status === 401) return "nobody";
    return answer.ok ? ((await answer.json()) as Judgement) : "away";
  } catch {
    return "away";
  }
}

/** Whether a copy of a room may be kept; no, where the server does not say so. */
export async function mayKeepRoom(roomName: string): Promise<boolean> {
  const answer = await askServer({ rooms: [roomName], pages: [] });
  return typeof answer === "object" && answer.rooms[roomName] === "keep";
}

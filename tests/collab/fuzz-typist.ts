import { YClient } from "./y-client.ts";

export const wordsIn = (text: string): string[] => text.match(/[a-z-]+\d+;/g) ?? [];

interface TypedWord {
  readonly word: string;
  /** Which of the client's connections was the last when it was typed. */
  readonly connection: number;
  /** Which document message of that connection holds it; null if none was sent. */
  readonly ordinal: number | null;
}

/** A person at a browser who types words that nobody else types. */
export class FuzzTypist {
  readonly person: string;
  readonly #address: { readonly url: string; readonly room: string };
  readonly #acknowledged = new Set<string>();
  client: YClient;
  #waiting: TypedWord[] = [];
  #typed = 0;

  constructor(person: string, address: { readonly url: string; readonly room: string }) {
    this.person = person;
    this.#address = address;
    this.client = new YClient({ ...address, person });
  }

  /** Types a word and gives it. */
  type(): string {
    this.#typed += 1;
    const word = `${this.person}${this.#typed};`;
    const { sent } = this.client;
    this.client.write(word);
    const ordinal = this.client.sent > sent ? this.client.sent : null;
    this.#waiting.push({ word, connection: this.client.connections, ordinal });
    return word;
  }

  /** All words that this person was ever told are saved. */
  acknowledged(): ReadonlySet<string> {
    const { client } = this;
    const isAcknowledged = ({ connection, ordinal }: TypedWord) => {
      // A later connection begins by sending all that the server lacks.
      if (client.connections > connection) return client.isSaved;
      return ordinal !== null && client.acknowledged >= ordinal;
    };
    for (const typed of this.#waiting) if (isAcknowledged(typed)) this.#acknowledged.add(typed.word);
    this.#waiting = this.#waiting.filter(({ word }) => !this.#acknowledged.has(word));
    return this.#acknowledged;
  }

  /** What came from others, through the server. */
  seen(): readonly string[] {
    return wordsIn(this.client.text.toString()).filter((word) => !word.startsWith(this.person));
  }

  /** Closes the browser, with whatever was not saved, and opens it again. */
  async startOver(): Promise<void> {
    const { client } = this;
    this.acknowledged();
    this.#waiting = [];
    client.provider.disconnect();
    // The server closes when it has judged what was sent before, by the rights of that moment.
    await client.until(() => client.closes.length === client.connections);
    client.stop();
    this.client = new YClient({ ...this.#address, person: this.person });
  }

  /** Resolves when all is saved, or the server has shut this person out. */
  async heard(): Promise<void> {
    this.client.provider.connect();
    await this.client.until(() => this.client.isSaved || this.isShutOut);
  }

  /** Whether the server has shut this person out, so that the client no longer tries. */
  get isShutOut(): boolean {
    return this.client.closes.some(({ code }) => code >= 4400 && code < 4500);
  }
}

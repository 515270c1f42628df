/** A measured quantity that can say itself in Prometheus' text format (version 0.0.4). */
export interface Metric {
  /** Lines without a newline at their end. */
  lines(): readonly string[];
}

function header(name: string, help: string, type: "counter" | "gauge" | "histogram"): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

/** What only grows: how often something happened since the start. */
export class Counter implements Metric {
  readonly #name: string;
  readonly #help: string;
  #count = 0;

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  add(count = 1): void {
    this.#count += count;
  }

  lines(): readonly string[] {
    return [...header(this.#name, this.#help, "counter"), `${this.#name} ${this.#count}`];
  }
}

/** Counters told apart by one label. Its values come from a fixed list in the code: never an id, never what people wrote. */
export class LabelledCounter<Label extends string> implements Metric {
  readonly #name: string;
  readonly #help: string;
  readonly #label: string;
  readonly #counts = new Map<Label, number>();

  constructor(name: string, help: string, label: string) {
    this.#name = name;
    this.#help = help;
    this.#label = label;
  }

  add(value: Label): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  lines(): readonly string[] {
    const counts = [...this.#counts].map(([value, count]) => `${this.#name}{${this.#label}="${value}"} ${count}`);
    return [...header(this.#name, this.#help, "counter"), ...counts];
  }
}

/** What goes up and down, asked for when someone looks. */
export class Gauge implements Metric {
  readonly #name: string;
  readonly #help: string;
  #measure: () => number = () => 0;

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  /** Says how it is measured; until then it is 0. */
  isMeasuredBy(measure: () => number): void {
    this.#measure = measure;
  }

  lines(): readonly string[] {
    return [...header(this.#name, this.#help, "gauge"), `${this.#name} ${this.#measure()}`];
  }
}

const secondsBounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/** How long something took, in seconds. */
export class Durations implements Metric {
  readonly #name: string;
  readonly #help: string;
  readonly #now: () => number;
  /** For each bound, and for "longer", how many were no longer than it and longer than the one before. */
  readonly #counts = [...secondsBounds, Number.POSITIVE_INFINITY].map((bound) => ({ bound, count: 0 }));
  #sum = 0;

  /** `now` gives milliseconds that never go backwards. */
  constructor(name: string, help: string, now: () => number) {
    this.#name = name;
    this.#help = help;
    this.#now = now;
  }

  /** Starts to measure; the function that it gives stops. */
  start(): () => void {
    const startedAt = this.#now();
    return () => this.#observe((this.#now() - startedAt) / 1_000);
  }

  #observe(seconds: number): void {
    this.#sum += seconds;
    const bucket = this.#counts.find(({ bound }) => seconds <= bound);
    if (bucket !== undefined) bucket.count += 1;
  }

  lines(): readonly string[] {
    let total = 0;
    const buckets = this.#counts.map(({ bound, count }) => {
      total += count;
      return `${this.#name}_bucket{le="${Number.isFinite(bound) ? bound : "+Inf"}"} ${total}`;
    });
    const totals = [`${this.#name}_sum ${this.#sum}`, `${this.#name}_count ${total}`];
    return [...header(this.#name, this.#help, "histogram"), ...buckets, ...totals];
  }
}

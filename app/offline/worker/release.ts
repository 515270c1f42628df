/** What scripts/build-worker.ts puts into the worker: the files of the release that it was built with. */
export interface Release {
  /** Changes with any of its files. */
  readonly id: string;
  /** Paths of what a page may load, as the server names them. */
  readonly files: readonly string[];
  /** The path of the style sheet. */
  readonly styles: string;
  /** Remix's knowledge of routes: `/__manifest` gives parts of it. */
  readonly manifest: { readonly version: string; readonly routes: Readonly<Record<string, unknown>> };
}

declare const __RELEASE__: Release;

export const release = __RELEASE__;

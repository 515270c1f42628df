/** Pieces of `all`, in order: each begins with the first of all or with one for which `begins` holds. */
export function splitBefore<T>(all: readonly T[], begins: (one: T) => boolean): [T, ...T[]][] {
  const pieces: [T, ...T[]][] = [];
  for (const one of all) {
    const piece = pieces.at(-1);
    if (piece === undefined || begins(one)) pieces.push([one]);
    else piece.push(one);
  }
  return pieces;
}

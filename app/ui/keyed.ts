/** Values with a React key each, from a name that need not be unique: two attachments may have the same title. */
export function keyed<T>(values: readonly T[], nameOf: (value: T) => string): readonly { key: string; value: T }[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const name = nameOf(value);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: `${count} ${name}`, value };
  });
}

interface NamedButtonProps {
  readonly label: string;
  /** What it is about: several buttons of a page say the same. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly isQuiet?: boolean;
}

/** Sends its form. While that is on its way it can't be pressed again, and keeps the focus. */
export function NamedButton({ label, name, isBusy, isQuiet = false }: NamedButtonProps) {
  return (
    <button
      type="submit"
      className={isQuiet ? "btn btn-quiet" : "btn"}
      aria-label={`${label}: ${name}`}
      aria-disabled={isBusy || undefined}
      onClick={(event) => isBusy && event.preventDefault()}
    >
      {label}
    </button>
  );
}

import { useFetcher } from "@remix-run/react";
import { ReturnTo } from "./return-to.tsx";

/** A choice of few that takes effect at once: language, appearance. */
export function Segments({
  name,
  label,
  chosen,
  options,
  isLabelHidden = false,
}: {
  /** The field of `POST /preferences`. */
  name: "theme" | "locale" | "singleKeys";
  label: string;
  isLabelHidden?: boolean;
  chosen: string;
  options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
}) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action="/preferences">
      <ReturnTo />
      <fieldset>
        <legend className={isLabelHidden ? "vh" : "label"}>{label}</legend>
        <div className="seg">
          {options.map((option) => (
            <button
              type="submit"
              key={option.value}
              name={name}
              value={option.value}
              lang={option.lang}
              aria-pressed={option.value === chosen}
            >
              {option.label}
            </button>
          ))}
        </div>
      </fieldset>
    </fetcher.Form>
  );
}

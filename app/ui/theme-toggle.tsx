import { useFetcher } from "@remix-run/react";
import { Moon, Sun } from "lucide-react";
import { ReturnTo } from "./return-to.tsx";
import { useRootData, useText } from "./use-text.ts";

/** One press to the other of light and dark. Which of the two is offered, the style sheet knows without scripts. */
export function ThemeToggle() {
  const text = useText();
  const { theme } = useRootData();
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action="/preferences" className={`theme theme-${theme}`}>
      <ReturnTo />
      <button type="submit" className="btn btn-icon to-dark" name="theme" value="dark" aria-label={text.user.toDark}>
        <Moon className="ic" />
      </button>
      <button type="submit" className="btn btn-icon to-light" name="theme" value="light" aria-label={text.user.toLight}>
        <Sun className="ic" />
      </button>
    </fetcher.Form>
  );
}

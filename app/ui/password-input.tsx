import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useHydrated } from "./use-hydrated.ts";
import { useText } from "./use-text.ts";

/** A password that can be looked at while it is typed. */
export function PasswordInput({
  id,
  autoComplete,
  defaultValue = "",
  describedBy,
  isInvalid = false,
}: {
  /** Also the field's name. */
  id: string;
  autoComplete: "current-password" | "new-password";
  defaultValue?: string;
  describedBy?: string;
  isInvalid?: boolean;
}) {
  const text = useText();
  const isHydrated = useHydrated();
  const [isShown, setShown] = useState(false);
  return (
    <div className="input-group">
      <input
        className="input"
        id={id}
        name={id}
        type={isShown ? "text" : "password"}
        autoComplete={autoComplete}
        required
        defaultValue={defaultValue}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        spellCheck={false}
        autoCapitalize="none"
      />
      {isHydrated && (
        <button
          type="button"
          className="btn btn-icon"
          aria-label={text.login.showPassword}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? <EyeOff className="ic" /> : <Eye className="ic" />}
        </button>
      )}
    </div>
  );
}

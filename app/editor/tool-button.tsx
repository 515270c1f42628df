import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, Ref } from "react";

interface ToolButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** An icon in a toolbar. Pressing it with a pointer leaves caret, selection and a tablet's keyboard as they are. */
export function ToolButton({ label, Icon, buttonRef, ...rest }: ToolButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      ref={buttonRef}
      className={`btn btn-icon ed-tool ${rest.className ?? ""}`}
      aria-label={label}
      data-tool=""
      onMouseDown={(event) => event.preventDefault()}
    >
      <Icon className="ic" aria-hidden="true" />
    </button>
  );
}

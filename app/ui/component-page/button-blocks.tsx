import { ArrowRight, Paperclip, Plus } from "lucide-react";
import { Block } from "./block.tsx";

export function ButtonBlocks() {
  return (
    <Block name="Buttons">
      <button type="button" className="btn btn-primary">
        Primary, one a screen
        <ArrowRight className="ic" />
      </button>
      <button type="button" className="btn">
        Usual
      </button>
      <button type="button" className="btn btn-quiet">
        <Plus className="ic" />
        Quiet
      </button>
      <button type="button" className="btn" disabled>
        Not now
      </button>
      <button type="button" className="btn btn-icon" aria-label="Icon with a name">
        <Paperclip className="ic" />
      </button>
      <kbd>
        <kbd>Ctrl</kbd>
        <kbd>Enter</kbd>
      </kbd>
    </Block>
  );
}

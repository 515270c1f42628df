import { useLocation } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { FactForm, type FactTarget, writingProps } from "./fact-form.tsx";
import { useFact } from "./use-fact.ts";

/** A fact of one paragraph, such as a title or a question: it grows with what is written, and Enter saves it. */
export function TextFact({
  label,
  target,
  longest,
  id: fixedId,
  className = "input",
  placeholder,
}: {
  label: string;
  target: FactTarget;
  longest: number;
  /** Its place in the page's address. */
  id?: string;
  className?: string;
  placeholder?: string;
}) {
  const ownId = useId();
  const id = fixedId ?? ownId;
  const field = useRef<HTMLTextAreaElement>(null);
  const { hash, key } = useLocation();
  // Whoever comes by an address that names the field is about to write in it: `key` is new each time they come.
  useEffect(() => {
    if (key !== "" && hash === `#${fixedId}`) field.current?.focus();
  }, [hash, key, fixedId]);
  const fact = useFact(target.action, target.fields, target.saved, label);
  const { onKeyDown, ...writing } = writingProps(fact, `${id}-status`);
  const saveOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown(event);
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    fact.save();
  };
  return (
    <FactForm target={target} fact={fact} statusId={`${id}-status`}>
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      {/* The copy beneath gives the height in browsers that don't measure what is written. */}
      <div className="grows" data-written={`${fact.value} `}>
        <textarea
          className={className}
          id={id}
          ref={field}
          name="to"
          rows={1}
          maxLength={longest}
          lang="da"
          placeholder={placeholder}
          onKeyDown={saveOnEnter}
          {...writing}
        />
      </div>
    </FactForm>
  );
}

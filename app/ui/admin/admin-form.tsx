import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FormAnswer } from "../../http/admin/form-answer.ts";
import { FormNotice } from "./form-notice.tsx";

/** A form of the administration: what went wrong stands above it, and the first wrong field gets the focus. */
export function AdminForm({
  form,
  answer,
  seen,
  children,
  className = "adm-form",
  onEdit,
}: {
  /** Tells the page's forms apart. */
  form: string;
  answer: FormAnswer | null;
  /** What its subject was when the page was read, for what is changed. */
  seen?: string;
  children: ReactNode;
  className?: string;
  onEdit?: () => void;
}) {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer?.outcome !== "refused" && answer?.outcome !== "unsent") return;
    const first = ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (first ?? ref.current?.querySelector<HTMLElement>("[role=alert]"))?.focus();
  }, [answer]);
  return (
    <Form method="post" noValidate ref={ref} className={className} {...(onEdit && { onChange: onEdit })}>
      <input type="hidden" name="form" value={form} />
      {seen !== undefined && <Seen seen={seen} answer={answer} />}
      {/* Enter in a field presses the first button of a form, which must not be one that moves a line. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <FormNotice answer={answer} />
      {children}
    </Form>
  );
}

/** What the fields were filled from: the page as it was first read, or what was saved since; not what others do. */
function Seen({ seen, answer }: { seen: string; answer: FormAnswer | null }) {
  const [base, setBase] = useState(seen);
  const told = answer?.seen ?? null;
  useEffect(() => {
    if (told !== null) setBase(told);
  }, [told]);
  return <input type="hidden" name="seen" value={told ?? base} />;
}

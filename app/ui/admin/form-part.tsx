import type { ReactNode } from "react";

/** A part of a form: what it is about at the left, its fields at the right. */
export function FormPart({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="adm-part">
      <legend className="vh">{title}</legend>
      <div className="adm-part-h" aria-hidden="true">
        <span className="adm-part-t">{title}</span>
      </div>
      <div className="adm-part-b">
        {hint !== undefined && <p className="hint">{hint}</p>}
        {children}
      </div>
    </fieldset>
  );
}

/** A part of a page that is not one form: the same look, with a heading. */
export function PagePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="adm-part">
      <h2 className="adm-part-h adm-part-t">{title}</h2>
      <div className="adm-part-b">{children}</div>
    </section>
  );
}

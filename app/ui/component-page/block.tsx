import type { ReactNode } from "react";

/** One kind of building block, by name. */
export function Block({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="block">
      <h3>{name}</h3>
      <div className="block-b">{children}</div>
    </div>
  );
}

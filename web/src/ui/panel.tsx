import type { ReactNode } from 'react';

/** A sheet on the page's ground: what belongs together. */
export function Panel({ children, label }: { readonly children: ReactNode; /** Makes it a named region. */ readonly label?: string }) {
  return label ? <section className="panel" aria-label={label}>{children}</section> : <div className="panel">{children}</div>;
}

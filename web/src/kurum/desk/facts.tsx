import type { ReactNode } from 'react';

/** A record's fields, one below the other: what it is called, what it is. */
export function Facts({ facts }: { readonly facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return <dl className="kurum-facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value ?? '—'}</dd></div>)}</dl>;
}

const SIGNS = { good: '●', soon: '◐', off: '○', bad: '✖', unknown: '?' } as const;

/** A state: its sign and its word, never its colour alone. */
export function State({ is, children }: { readonly is: keyof typeof SIGNS; readonly children: string }) {
  return <span className={`kurum-state kurum-state-${is}`}><span aria-hidden="true">{SIGNS[is]}</span> {children}</span>;
}

import { Button } from '@mantine/core';

interface Act {
  readonly label: string;
  readonly run: () => void;
}

/** What can be done with a row; each button says with which one. */
export function RowActs({ of, acts }: { readonly of: string; readonly acts: readonly Act[] }) {
  return <div className="kurum-acts">{acts.map(({ label, run }) => <Button key={label} size="compact-xs" variant="default" aria-label={`${label}: ${of}`} onClick={run}>{label}</Button>)}</div>;
}

import type { ReactNode, Ref } from 'react';

interface Props {
  readonly title?: string;
  readonly children: ReactNode;
  /** `problem` is read out at once, `news` when the reader is done with what they read. */
  readonly kind: 'problem' | 'news';
  readonly ref?: Ref<HTMLDivElement>;
}

/** A box that says something happened: by its word and its frame, not by colour alone. */
export function Notice({ title, children, kind, ref }: Props) {
  return (
    <div ref={ref} tabIndex={-1} role={kind === 'problem' ? 'alert' : 'status'} className={`notice notice-${kind}`}>
      {title && <p className="notice-title"><span aria-hidden="true">{kind === 'problem' ? '⚠' : 'ℹ'}</span> {title}</p>}
      {children}
    </div>
  );
}

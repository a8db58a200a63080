import type { FieldOf } from '../filling.js';
import { labelOf } from '../sayings.js';

interface Line {
  readonly label: string;
  readonly value: string;
}

/** Whose application it is, as far as the reader may know. */
export function ApplicantData({ filling, seen }: FieldOf) {
  const lines = (Array.isArray(seen.field['alanlar']) ? seen.field['alanlar'] : []) as readonly Line[];
  const title = labelOf(seen);
  return (
    <section className="form-applicant" aria-label={title || undefined}>
      {title && <h2>{title}</h2>}
      <dl>
        {lines.map(({ label, value }) => (
          <div key={value}>
            <dt>{label}</dt>
            <dd>{filling.applicant[value] || '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

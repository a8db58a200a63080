import { Refusal, type Tx } from '../../platform/index.js';
import { isOver } from './membership.js';
import { readSubstitutions } from './substitution.js';

export interface EndSubstitution {
  readonly id: string;
  readonly version: number;
  readonly at: Date;
}

/** The absent one is back, or stays after all: from then on nobody acts for them. */
export async function endSubstitution(tx: Tx, { id, version, at }: EndSubstitution): Promise<void> {
  await tx.query('SELECT 1 FROM substitution WHERE id = $1 FOR UPDATE', [id]);
  const [substitution] = await readSubstitutions(tx, 'id = $1', [id]);
  if (!substitution) throw new Refusal('NOT_FOUND');
  if (substitution.version !== version) throw new Refusal('CONFLICT');
  if (isOver(substitution, at)) throw new Refusal('SUBSTITUTION_ENDED');
  await tx.query('UPDATE substitution SET valid_to = greatest(valid_from, $2), version = version + 1 WHERE id = $1', [id, at]);
}

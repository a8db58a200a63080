import { Refusal, type Tx } from '../../platform/index.js';
import { readShares } from './authority-share.js';
import { isOver } from './membership.js';

export interface EndShare {
  readonly id: string;
  readonly version: number;
  readonly at: Date;
}

/** Takes the shared authority back; one that has not begun never will. */
export async function endShare(tx: Tx, { id, version, at }: EndShare): Promise<void> {
  await tx.query('SELECT 1 FROM authority_share WHERE id = $1 FOR UPDATE', [id]);
  const [share] = await readShares(tx, 'a.id = $1', [id]);
  if (!share) throw new Refusal('NOT_FOUND');
  if (share.version !== version) throw new Refusal('CONFLICT');
  if (isOver(share, at)) throw new Refusal('SHARE_ENDED');
  await tx.query('UPDATE authority_share SET valid_to = greatest(valid_from, $2), version = version + 1 WHERE id = $1', [id, at]);
}

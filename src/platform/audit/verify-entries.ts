import type { Tx } from '../database/index.js';
import { batchHash, linkOf, SELECT_ENTRIES, unpackLinks, type Batch, type StoredEntry } from './chain.js';

/** The chain does not hold; the message names the first link that is broken. */
export class BrokenChain extends Error {}

/** Compares a batch with its entries; answers how many there are. Entries of months before `keptFrom` may all be gone. */
export async function verifyEntries(tx: Tx, batch: Batch, keptFrom: string): Promise<number> {
  const entries = await tx.query<StoredEntry>(
    `${SELECT_ENTRIES} WHERE seq >= $1 AND seq <= $2 ORDER BY audit_entry.seq, at`, [batch.from_seq, batch.to_seq],
  );
  if (entries.length > 0 || batch.month >= keptFrom) compare(entries, batch);
  const lastLink = unpackLinks(batch.links).at(-1);
  const isWhole = lastLink && batch.links.length === batch.count * 40 && batchHash(lastLink.hash, batch).equals(batch.hash);
  if (!isWhole) throw new BrokenChain(`The seal of batch ${batch.no} (${batch.day}) was changed.`);
  return entries.length;
}

/** Step by step along both, so that the first difference has a name. */
function compare(entries: readonly StoredEntry[], batch: Batch): void {
  const where = `(batch ${batch.no}, ${batch.day})`;
  const links = unpackLinks(batch.links);
  let previous = batch.previous_hash;
  for (let place = 0; place < Math.max(entries.length, links.length); place += 1) {
    const [entry, link] = [entries[place], links[place]];
    if (!entry || (link && BigInt(entry.seq) > BigInt(link.seq))) throw new BrokenChain(`Entry ${link?.seq} is missing ${where}.`);
    if (!link || entry.seq !== link.seq) throw new BrokenChain(`Entry ${entry.seq} was inserted ${where}.`);
    previous = linkOf(previous, entry);
    if (!previous.equals(link.hash)) throw new BrokenChain(`Entry ${entry.seq} was changed ${where}.`);
  }
}

import type { Tx } from '../platform/index.js';
import { compileDiagram, RuntimeRefusal } from '../runtime/index.js';
import type { Binding, Definition } from '../runtime/ports/index.js';
import { feelExpressions } from './expressions.js';
import { RecentlyUsed } from './recently-used.js';

const mostCompiled = 300;

type Asker = Pick<Tx, 'query'>;

/** The deployed processes, compiled when first used. A version never changes, so what is compiled stays right. */
export class Definitions {
  private readonly compiled = new RecentlyUsed<Definition>(mostCompiled);

  /** The process of this version; refuses DEFINITION_UNKNOWN. */
  get(tx: Asker, key: string): Promise<Definition> {
    return this.compiled.get(key, async () => {
      const [row] = await tx.query<{ process_id: string; version: number; content: string }>(
        'SELECT d.process_id, d.version, r.content FROM process_definition d JOIN resource r ON r.key = d.resource_key WHERE d.key = $1',
        [key],
      );
      const processes = row ? await compileDiagram(row.content, feelExpressions) : [];
      const process = processes.find(({ id }) => id === row?.process_id);
      if (!row || !process) throw new RuntimeRefusal('DEFINITION_UNKNOWN', { definitionKey: key });
      return { key, processId: row.process_id, version: row.version, process };
    });
  }

  /** The version a binding means, or null when nothing like it is deployed. */
  async find(tx: Asker, processId: string, bound: Binding & { readonly callerKey?: string | undefined }): Promise<Definition | null> {
    const [row] = await tx.query<{ key: string }>(versionSql('process_definition', 'process_id'), [
      processId, bound.type, bound.versionTag ?? null, bound.callerKey ?? null,
    ]);
    return row ? this.get(tx, row.key) : null;
  }

  /** This version, or the newest one, or null. */
  async ofVersion(tx: Tx, processId: string, version: number | null): Promise<Definition | null> {
    const [row] = await tx.prepared<{ key: string }>(
      'SELECT key FROM process_definition WHERE process_id = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1',
      [processId, version],
    );
    return row ? this.get(tx, row.key) : null;
  }

  forget(key: string): void {
    this.compiled.forget(key);
  }
}

/**
 * Finds a version by id ($1), binding ($2), tag ($3) and the calling definition ($4). An unchanged file keeps its
 * version, so `deployment` means the version that stood when the caller was deployed.
 */
export function versionSql(table: 'process_definition' | 'decision_definition', id: 'process_id' | 'decision_id'): string {
  return `SELECT key FROM ${table} WHERE ${id} = $1
    AND ($2 <> 'versionTag' OR version_tag = $3::text)
    AND ($2 <> 'deployment' OR deployment_key <= (SELECT deployment_key FROM process_definition WHERE key = $4::bigint))
    ORDER BY version DESC LIMIT 1`;
}

import type { Variables } from './variables.js';
import { Bell } from './bell.js';
import type { Machinery } from './machinery.js';

interface Patience {
  readonly timeoutMs: number;
  readonly names?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Tells callers that wait for the end of an instance what came out of it. */
export class InstanceResults {
  private readonly bell: Bell;

  constructor(private readonly machinery: Machinery) {
    this.bell = new Bell(machinery.database, 'instance_ended');
  }

  /** Hears every end from its return on, so that nothing is missed between creating an instance and waiting for it. */
  async hear(): Promise<{ of(instanceKey: string, patience: Patience): Promise<Variables | null>; stop(): void }> {
    let wake = (): void => undefined;
    let wanted: string | undefined;
    const stop = await this.bell.hear((key) => {
      // Without a key something may have been missed: look.
      if (key === undefined || key === wanted) wake();
    });
    const of = async (instanceKey: string, { timeoutMs, names, signal }: Patience): Promise<Variables | null> => {
      const endsAt = Date.now() + timeoutMs;
      wanted = instanceKey;
      signal?.addEventListener('abort', () => wake(), { once: true });
      for (;;) {
        const next = new Promise<void>((resolve) => (wake = resolve));
        const result = await this.read(instanceKey, names ?? []);
        if (result || Date.now() >= endsAt || signal?.aborted) return result;
        await orAfter(next, endsAt - Date.now());
      }
    };
    return { of, stop };
  }

  private async read(instanceKey: string, names: readonly string[]): Promise<Variables | null> {
    const [row] = await this.machinery.database.query<{ variables: Variables }>(
      `SELECT (SELECT coalesce(json_object_agg(v.name, v.value::json), '{}') FROM variable v
               WHERE v.instance_key = i.key AND v.scope_key = i.key AND (cardinality($2::text[]) = 0 OR v.name = ANY($2))) AS variables
       FROM process_instance i WHERE i.key = $1 AND i.state <> 'ACTIVE'`,
      [instanceKey, names],
    );
    return row?.variables ?? null;
  }
}

async function orAfter(event: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, Math.min(ms, 2 ** 31 - 1))));
  await Promise.race([event, over]);
  clearTimeout(timer);
}

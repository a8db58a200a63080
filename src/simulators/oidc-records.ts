import type { Adapter, AdapterPayload } from 'oidc-provider';

const MOST = 1_000;

/** Where the OpenID provider keeps what it issues: in memory, for as long as the process lives. */
export class OidcRecords implements Adapter {
  private readonly records = new Map<string, AdapterPayload>();

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    this.records.set(id, payload);
    if (this.records.size > MOST) this.records.delete(this.records.keys().next().value ?? '');
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.records.get(id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.records.values()].find((payload) => payload.uid === uid);
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = this.records.get(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
  }

  async destroy(id: string): Promise<void> {
    this.records.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of this.records) if (payload.grantId === grantId) this.records.delete(id);
  }
}

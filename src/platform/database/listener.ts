import pg from 'pg';
import { SteadyClient } from './steady-client.js';

/** Called with what was sent; with nothing after the connection was lost and found: something may have been missed. */
export type Heard = (payload: string | undefined) => void;

/** One connection that only listens, and comes back by itself when the server does. */
export class Listener {
  private readonly channels = new Map<string, Set<Heard>>();
  private connection: Promise<pg.Client> | undefined;
  private isClosed = false;

  constructor(private readonly url: string) {}

  /** From its return on nothing sent on the channel is missed; the answer ends the listening. */
  async listen(channel: string, heard: Heard): Promise<() => void> {
    const listeners = this.channels.get(channel) ?? new Set();
    this.channels.set(channel, listeners.add(heard));
    try {
      const client = await (this.connection ??= this.connect());
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      listeners.delete(heard);
      throw error;
    }
    return () => void listeners.delete(heard);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const client = await this.connection?.catch(() => undefined);
    await client?.end();
  }

  /** A first connection that fails is not remembered: whoever listens next tries again. */
  private connect(): Promise<pg.Client> {
    const connecting = this.open();
    connecting.catch(() => this.connection === connecting && (this.connection = undefined));
    return connecting;
  }

  private async open(): Promise<pg.Client> {
    const client = new SteadyClient({ connectionString: this.url, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload));
    try {
      await client.connect();
      for (const channel of this.channels.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', () => void this.reconnect(0));
    return client;
  }

  private async reconnect(attempt: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 2 ** attempt, 2_000)).unref());
    if (this.isClosed) return;
    try {
      const client = await this.open();
      this.connection = Promise.resolve(client);
      for (const channel of this.channels.keys()) this.tell(channel, undefined);
    } catch {
      await this.reconnect(Math.min(attempt + 1, 6));
    }
  }

  private tell(channel: string, payload: string | undefined): void {
    for (const heard of this.channels.get(channel) ?? []) heard(payload);
  }
}

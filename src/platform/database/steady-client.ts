import pg from 'pg';

/**
 * A connection whose loss is told to the question under way and to nobody else. A pool watches only its idle connections;
 * one that the server ends just after it was made, or between two questions, would take the process with it.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

import type { MachineClient, MachineClients } from './machine-clients.js';

/** The client an `Authorization` header names: a bearer token, or basic credentials. Null when it names nobody. */
export async function clientOfHeader(clients: MachineClients, header: string | undefined): Promise<MachineClient | null> {
  const [scheme, value] = (header ?? '').split(/ +/u, 2);
  if (!scheme || !value) return null;
  if (/^bearer$/iu.test(scheme)) return clients.byToken(value);

  const credentials = basicCredentials(header);
  return credentials && clients.bySecret(credentials.id, credentials.secret);
}

/** The id and secret of a basic `Authorization` header. */
export function basicCredentials(header: string | undefined): { readonly id: string; readonly secret: string } | null {
  const [, encoded] = /^basic +([A-Za-z0-9+/=]+)$/iu.exec(header ?? '') ?? [];
  const [, id, secret] = /^([^:]*):(.*)$/su.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

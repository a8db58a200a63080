import { ConfigError } from './config.js';

/** Ends a start that failed: what an operator can mend is said in plain words, anything else with its trace. */
export function sayWhyAndExit(error: unknown): never {
  process.stderr.write(`TalepAkış does not start.\n${reason(error)}\n`);
  process.exit(1);
}

function reason(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, port, message, stack, path, syscall, hostname } = error as NodeJS.ErrnoException & { port?: number; hostname?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop it, or choose another with PORT.`;
  if (code === 'EACCES' && syscall !== 'listen') return `${path ?? 'The data folder'} cannot be written. Choose another place with TALEPAKIS_DATA.`;
  if (code === 'EACCES') return `Port ${port} is not ours to take. Choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL') return 'The address of HOST does not belong to this machine.';
  if (code === 'ENOTFOUND') return `The machine ${hostname ?? ''} of DATABASE_URL is not known.`;
  if (code === 'ECONNREFUSED') return 'The database of DATABASE_URL does not answer.';
  if (code === '28P01') return 'The database of DATABASE_URL refuses its user or password.';
  if (code === '3D000') return `The database of DATABASE_URL is not there: ${message}.`;
  return stack ?? String(error);
}

import { CannotStart } from '../cannot-start.js';

/** Ends a start that failed: what an operator can mend is said in plain words, anything else with its trace. */
export function sayWhyAndExit(error: unknown): never {
  process.stderr.write(`TalepAkış does not start.\n${reasonOf(error)}\n`);
  process.exit(1);
}

/** What databases and folders refuse has its words already; what is left comes from the address we listen at. */
export function reasonOf(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  const { code, port, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop it, or choose another with PORT.`;
  if (code === 'EACCES') return `Port ${port} is not ours to take. Choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL') return 'The address of HOST does not belong to this machine.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The machine of HOST is not known.';
  if (code === '42501') return `The user of DATABASE_URL may not make our tables: ${message}.`;
  return stack ?? String(error);
}

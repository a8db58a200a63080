/** SQLSTATE classes of a server that is going, coming, full or busy: connection, resources, intervention, rollback. */
const passing = /^(08|53|57|40)[0-9A-Z]{3}$/;
const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'];
/** What pg says without a code. */
const lost = /^(Connection terminated|Connection ended|Client has encountered a connection error)/;

/** Whether the database failed for a reason that passes by itself and says nothing of what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return passing.test(String(code)) || unreachable.includes(String(code)) || lost.test(String(message));
}

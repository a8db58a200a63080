/** What of an answer says that there is nothing to show. */
export interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
}

/** There is no form. The published client reads an empty answer as "nothing" only when it is called JSON. */
export function noForm(reply: Reply): void {
  reply.status(204).header('content-type', 'application/json');
}

import type { Handler } from '../../process-kit/index.js';

interface Bildirim {
  /** A person's id, or `ROL@detsisNo` for everybody who acts there. */
  readonly kime: string;
  readonly degerler: Readonly<Record<string, unknown>>;
}

/** Tells whom the diagram names with the message its header `mesaj` names; a value that is not known is left blank, and the message still goes. */
export const bildirimGonder: Handler<Bildirim> = async ({ id: jobId, caseKey, headers, variables: { kime, degerler } }, can) => {
  const template = headers['mesaj'];
  if (!template) throw new Error('the diagram names no message in the header "mesaj"');
  const values = Object.fromEntries(Object.entries(degerler).map(([name, value]) => [name, String(value ?? '')]));
  await can.tell({ to: kime, template, values, jobId, caseKey });
};

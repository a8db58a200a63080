/** A column that holds sealed values, and how each one comes to its context. */
export interface SealedColumn {
  readonly table: string;
  /** Its primary key, of one column. */
  readonly id: string;
  /** Named `…_sealed`. */
  readonly column: string;
  /** What `seal` and `open` are given: it names column and row, so that a value moved elsewhere does not open. */
  readonly context: (id: string) => string;
  /** The column of the same text's keyed hash: the text is sealed in the very form that is hashed. */
  readonly hash?: { readonly column: string; readonly kind: string };
}

/** Every sealed column of the database: what is missing here would keep its old key for ever, so a test compares both. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'person', id: 'id', column: 'tckn_sealed', context: (id) => `person.tckn/${id}`, hash: { column: 'tckn_hash', kind: 'tckn' } },
  { table: 'person', id: 'id', column: 'phone_sealed', context: (id) => `person.phone/${id}`, hash: { column: 'phone_hash', kind: 'phone' } },
  { table: 'person', id: 'id', column: 'email_sealed', context: (id) => `person.email/${id}`, hash: { column: 'email_hash', kind: 'email' } },
  { table: 'muhtar', id: 'person_id', column: 'address_sealed', context: (id) => `muhtar.address/${id}` },
  { table: 'citizen', id: 'person_id', column: 'phone_sealed', context: (id) => `citizen.phone/${id}`, hash: { column: 'phone_hash', kind: 'phone' } },
  // Gone within the hour, and yet: a command that seals everything anew leaves nothing out.
  { table: 'sign_in_attempt', id: 'id', column: 'claim_sealed', context: (id) => `sign_in_attempt.claim/${id}` },
  { table: 'sign_in_message', id: 'id', column: 'text_sealed', context: (id) => `sign_in_message.text/${id}` },
  { table: 'notification', id: 'id', column: 'address_sealed', context: (id) => `notification.address/${id}` },
  { table: 'notification', id: 'id', column: 'text_sealed', context: (id) => `notification.text/${id}` },
  { table: 'sign_in_trip', id: 'state_digest', column: 'secrets_sealed', context: (id) => `sign_in_trip.secrets/${id}` },
];

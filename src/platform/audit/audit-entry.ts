/** What somebody did or saw. Nothing in it is personal data in clear: people and things go by their ids. */
export interface AuditEntry {
  /** A person's id, `client:<id>` of a program, or `system`. */
  readonly actor: string;
  /** Whose authority the actor used, when it was not their own. */
  readonly onBehalfOf?: string | undefined;
  /** As the rule table calls it: `case.view`, `task.complete`. */
  readonly act: string;
  readonly thing: { readonly kind: string; readonly id: string };
  /** The unit in whose name it was done. */
  readonly unit?: string | undefined;
  /** The address of the request, as it came: only its keyed hash is stored. */
  readonly address?: string | undefined;
  /** The session's id: only its keyed hash is stored. */
  readonly session?: string | undefined;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

export type Outcome = 'done' | 'refused';

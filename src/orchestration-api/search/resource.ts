import type { Excerpt } from './excerpt.js';
import type { Field } from './field.js';

/** Everything `/v2` can find of one kind: the SQL it lives in and the fields of its answers. */
export interface Resource {
  readonly from: string;
  /** The SQL of the unique bigint that ends every order. */
  readonly key: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields that end every order before the key, where the key alone is not unique. */
  readonly ending?: readonly string[];
  /** A fixed condition, without values. */
  readonly where?: string;
  /** The filter takes `$or`. */
  readonly alternatives?: boolean;
  /** Filters by variables: filter field → the condition on rows `v` of the variables that are meant. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Where lists of one of its texts are read from. */
  readonly excerpt?: Excerpt;
  /** Without a `sort`, the newest key comes last; true turns it round. */
  readonly newestFirst?: boolean;
}

/** The fields an answer shows. */
export function shownFields(resource: Resource): [string, Field][] {
  return Object.entries(resource.fields).filter(([, field]) => field.shown);
}

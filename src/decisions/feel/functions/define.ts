/** A function as feelin calls it: `$args` are the names FEEL knows its parameters by. */
export type FeelCallable = ((...values: never[]) => unknown) & { $args?: string[] };

/** Functions by their FEEL name, built anew for each evaluation because some know its instant. */
export type FunctionTable = Map<string, (now: Date) => FeelCallable>;

/** One row of a function table. */
export function define(
  name: string,
  parameters: string[],
  body: (...values: never[]) => unknown,
): [string, () => FeelCallable] {
  const callable = Object.assign(body, { $args: parameters });
  return [name, () => callable];
}

import { z } from 'zod';

const variables = z.record(z.string(), z.unknown());

const step = z.union([
  z.strictObject({ task: z.string(), answers: variables.default({}) }),
  z.strictObject({ job: z.string(), result: variables.optional(), error: z.string().optional() }),
  z.strictObject({ message: z.string(), key: z.string().default(''), variables: variables.default({}) }),
  z.strictObject({ signal: z.string(), variables: variables.default({}) }),
  z.strictObject({ pass: z.string().regex(/^P(?=.)(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/) }),
]);

const scenario = z.strictObject({
  title: z.string().min(1),
  process: z.string(),
  variables: variables.default({}),
  steps: z.array(step),
  expect: z.strictObject({ ends: z.array(z.string()), path: z.array(z.string()).default([]), variables: variables.default({}) }),
});

/** How one case should go: what it starts with, what happens to it, and where that must lead. */
export type Scenario = z.output<typeof scenario>;
export type ScenarioStep = z.output<typeof step>;

/** Reads a scenario file, or throws an Error that says what of it cannot be read. */
export function parseScenario(text: string): Scenario {
  const read = scenario.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

const units: Readonly<Record<string, number>> = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1_000 };

/** How long a step `pass` lasts; months and years are left out because they have no fixed length. */
export function durationMs(text: string): number {
  return [...text.matchAll(/(\d+)([WDHMS])/g)].reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0);
}

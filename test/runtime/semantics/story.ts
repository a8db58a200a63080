/** A small diagram and what must happen in it: each step is something done and the elements that are active afterwards. */
export interface Story {
  readonly title: string;
  readonly picture: string;
  /** Processes it calls, by their id; deployed before it. */
  readonly calls?: Readonly<Record<string, string>>;
  /** DMN files it asks. */
  readonly decisions?: readonly string[];
  /** The next version, for `migrate`. */
  readonly next?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
  /** Why a server goes another way with good reason; the story is then told in memory only. */
  readonly notOverHttp?: string;
  /** Variables of the process at the end. */
  readonly leaves?: Readonly<Record<string, unknown>>;
}

/**
 * What is done, then the active elements in order of their ids (`END` when all instances are complete, `TERMINATED` when one was
 * ended, `!x` for an incident at x, `refused: …` when it was refused), then variables:
 *
 * - `start` (again: another instance), `start x y` (at elements), `cancel`, `deploy P` (a called process, only now),
 * - `task a`, `job a`, `error a CODE`, `fail a`, `again a` (the same wait once more); `task a 2` is the second one of them,
 * - `message name key`, `signal name`, `pass PT1H`, `set` (the process's variables), `set a` (local variables of element a),
 * - `resolve a`, `activate x`, `activate x in p 2`, `terminate a`, `move a b`, `migrate a:b c:d` (equal names need no pair),
 * - `look a` instead of an action: variables visible from element a (`look` alone: the process's own), `own a` only those in its own scope.
 */
export type Step = readonly [act: string, active: string, variables?: Readonly<Record<string, unknown>>];

/** Something that runs stories: the runtime in memory, with everything reloaded, or a server. */
export interface Stage {
  begin(story: Story): Promise<void>;
  act(words: readonly string[], variables: Readonly<Record<string, unknown>>): Promise<void>;
  active(): Promise<string>;
  variables(elementId?: string, own?: boolean): Promise<Readonly<Record<string, unknown>>>;
}

/** Plays a story and says where it went another way. */
export async function play(story: Story, stage: Stage): Promise<string[]> {
  const seen: string[] = [];
  await stage.begin(story);
  for (const step of story.steps) {
    const [act, , variables = {}] = step;
    const [verb, at] = act.split(' ');
    if (verb === 'look' || verb === 'own') seen.push(line([act, await stage.active(), verb === 'own' ? await stage.variables(at, true) : pick(await stage.variables(at), variables)]));
    else {
      const refused = await outcome(stage.act(act.split(' '), variables));
      seen.push(line([act, `${refused}${await stage.active()}`]));
    }
  }
  return seen;
}

export const told = (story: Story): string[] => story.steps.map(([act, active, variables]) => line(/^(look|own)/.test(act) ? [act, active, variables] : [act, active]));

function line([act, active, variables]: Step): string {
  return `${act}: ${active}${variables ? ` ${JSON.stringify(sorted(variables))}` : ''}`;
}

/** A refusal is an outcome; anything else is a bug. */
async function outcome(doing: Promise<void>): Promise<string> {
  try {
    await doing;
    return '';
  } catch (error) {
    if (typeof (error as { code?: unknown }).code === 'string') return 'refused: ';
    throw error;
  }
}

function pick(from: Readonly<Record<string, unknown>>, like: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(like).map((name) => [name, from[name] ?? null]));
}

const sorted = (variables: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1)));

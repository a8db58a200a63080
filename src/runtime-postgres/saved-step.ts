import type { Logger } from '../platform/index.js';
import type { Advance, RunEvent } from '../runtime/index.js';
import type { Definition, Expressions } from '../runtime/ports/index.js';
import type { SavedStep } from './projection.js';
import type { ScopeView } from './scope-view.js';

interface Step {
  readonly advance: Advance;
  readonly definition: Definition;
  readonly view: ScopeView;
  readonly actor: string | null;
  readonly isMigration: boolean;
  readonly expressions: Expressions;
  readonly logger: Logger | undefined;
}

type Entered = Extract<RunEvent, { kind: 'entered' }>;

/** What a step was, with what the diagram says of its elements. */
export function savedStep(step: Step): SavedStep {
  const { advance, actor, isMigration } = step;
  const entered: SavedStep['entered'][number][] = [];
  const opened: SavedStep['opened'][number][] = [];
  const closed: SavedStep['closed'][number][] = [];
  // An element's own inputs are written right after it was entered: its properties may name them.
  let pending: Entered | undefined;
  const flush = (): void => {
    if (pending) entered.push({ key: pending.key, elementId: pending.elementId, properties: propertiesOf(step, pending.elementId, pending.key) });
    pending = undefined;
  };
  step.view.follow(advance, (event) => {
    if (event.kind !== 'variable') flush();
    if (event.kind === 'entered' && event.type !== 'multi-instance-body' && hasProperties(step, event.elementId)) pending = event;
    if (event.kind === 'opened') opened.push({ key: event.key, wait: event.wait, properties: propertiesOf(step, event.wait.elementId, event.elementKey) });
    if (event.kind === 'closed') closed.push(event);
  });
  flush();
  return { instanceKey: advance.instanceKey, rootKey: advance.rootKey, at: advance.at, actor, ended: advance.ended, isMigration, entered, opened, closed };
}

function hasProperties({ definition }: Step, elementId: string): boolean {
  return Object.keys(definition.process.elements.get(elementId)?.zeebe.properties ?? {}).length > 0;
}

function propertiesOf(step: Step, elementId: string, key: string): Record<string, unknown> {
  const properties = Object.entries(step.definition.process.elements.get(elementId)?.zeebe.properties ?? {});
  if (properties.length === 0) return {};
  const variables = properties.some(([, text]) => text.startsWith('=')) ? step.view.visible(key) : {};
  return Object.fromEntries(properties.map(([name, text]) => [name, text.startsWith('=') ? valueOf(step, { elementId, name, text }, variables) : text]));
}

/** A line that cannot be written must not keep a case from going on. */
function valueOf({ expressions, advance, logger }: Step, { elementId, name, text }: { readonly elementId: string; readonly name: string; readonly text: string }, variables: Readonly<Record<string, unknown>>): unknown {
  try {
    return expressions.evaluate(text, variables, advance.at) ?? null;
  } catch (error) {
    logger?.warn({ err: error, processId: advance.processId, instanceKey: advance.instanceKey, elementId, property: name }, 'a property of the diagram has no value');
    return null;
  }
}

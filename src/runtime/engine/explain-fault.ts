import type { ElementFault, IncidentType } from './faults.js';
import type { FlowModel } from './model.js';
import type { Run } from './run.js';
import type { ElementInstance } from './tokens.js';

type Variables = Readonly<Record<string, unknown>>;

/** An expression as it was asked last. */
export interface AskedExpression {
  readonly text: string;
  readonly variables: Variables;
}

const ofExpressions = new Set<IncidentType>(['IO_MAPPING_ERROR', 'CONDITION_ERROR', 'EXTRACT_VALUE_ERROR']);

/** What an operator reads of a fault: for one of an expression the element, the expression, and what it asked for in vain. */
export function explained(run: Run, { elementId }: ElementInstance, fault: ElementFault): string {
  if (!ofExpressions.has(fault.type)) return short(fault.message, longest);
  const { asked } = run;
  const element = fault.message.includes(`'${elementId}'`) ? '' : `'${elementId}': `;
  const expression = asked?.text.startsWith('=') && !fault.message.includes(asked.text) ? ` (${asked.text})` : '';
  const absent = asked ? absentIn(run, [asked]) : '';
  return `${short(`${element}${fault.message}${expression}`, longest / 2)}${short(absent, longest / 2)}`;
}

const longest = 2_000;

/** What was missing is told even of an expression of many pages. */
function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Why none of the flows out of an element is taken. */
export function noFlowHolds(run: Run, instance: ElementInstance, flows: readonly FlowModel[]): string {
  const variables = run.variables.visible(instance.key);
  const conditions = flows.flatMap(({ condition }) => (condition === null ? [] : [condition]));
  const absent = absentIn(run, conditions.map((text) => ({ text, variables })));
  run.asked = undefined;
  return `no condition of '${instance.elementId}' holds and it has no default flow: ${conditions.join(', ')}${absent}`;
}

function absentIn({ surroundings }: Run, asked: readonly AskedExpression[]): string {
  const { expressions } = surroundings;
  const readable = asked.filter(({ text }) => text.startsWith('=') && expressions.fault(text) === null);
  const names = new Map(readable.flatMap(({ text, variables }) => expressions.absent(text, variables)).map(({ name, isNull }) => [name, isNull]));
  return [...names].map(([name, isNull]) => `; '${name}' ${isNull ? 'is null' : 'is not there'}`).join('');
}

import { RuntimeRefusal } from '../errors.js';
import type { EventKind, EventModel, TimerModel } from './model.js';
import { extensionsOf, textOf } from './zeebe-extensions.js';

type Raw = Readonly<Record<string, unknown>>;
interface Reference { readonly id?: string; readonly name?: string; readonly errorCode?: string; readonly escalationCode?: string }

const kinds: Readonly<Record<string, EventKind>> = {
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:CompensateEventDefinition': 'compensate',
  'bpmn:ConditionalEventDefinition': 'conditional',
  'bpmn:LinkEventDefinition': 'link',
  'bpmn:TerminateEventDefinition': 'terminate',
  'bpmn:CancelEventDefinition': 'cancel',
};

/** What an event waits for or throws; a receive task is read as a message event. */
export function readEvent(type: string, behaviour: Raw, elements: Readonly<Record<string, Raw>>): EventModel | null {
  if (type === 'bpmn:ReceiveTask') return messageEvent(behaviour, elements);
  const [definition, ...others] = (behaviour['eventDefinitions'] ?? []) as { type: string; behaviour: Raw }[];
  if (!definition) return null;
  const kind = kinds[definition.type];
  if (!kind || others.length > 0) throw unreadable(behaviour['id'] as string, kind ? 'several triggers in one event cannot be executed' : `'${definition.type}' cannot be executed`);
  if (kind === 'message') return messageEvent(definition.behaviour, elements);
  return {
    ...empty(kind),
    reference: referenceOf(kind, definition.behaviour, elements),
    timer: kind === 'timer' ? readTimer(definition.behaviour) : null,
    condition: textOf(definition.behaviour['condition']),
    activityRef: (definition.behaviour['activityRef'] as Reference | undefined)?.id ?? null,
  };
}

function unreadable(id: string, reason: string): RuntimeRefusal {
  return new RuntimeRefusal('DIAGRAM_NOT_EXECUTABLE', { faults: [`'${id}': ${reason}`] });
}

function empty(kind: EventKind): EventModel {
  return { kind, reference: null, correlationKey: null, timer: null, condition: null, activityRef: null };
}

function messageEvent(behaviour: Raw, elements: Readonly<Record<string, Raw>>): EventModel {
  const message = resolve(behaviour['messageRef'], elements);
  const subscription = message && extensionsOf(message)('Subscription');
  return {
    ...empty('message'),
    reference: (message?.['name'] as string | undefined) ?? null,
    correlationKey: (subscription?.['correlationKey'] as string | undefined) ?? null,
  };
}

function referenceOf(kind: EventKind, behaviour: Raw, elements: Readonly<Record<string, Raw>>): string | null {
  if (kind === 'link') return (behaviour['name'] as string | undefined) ?? null;
  const target = resolve(behaviour[`${kind}Ref`], elements) as Reference | undefined;
  if (!target) return null;
  if (kind === 'error') return target.errorCode ?? null;
  if (kind === 'escalation') return target.escalationCode ?? null;
  return target.name ?? null;
}

function resolve(reference: unknown, elements: Readonly<Record<string, Raw>>): Raw | undefined {
  const id = (reference as Reference | undefined)?.id;
  return id === undefined ? undefined : elements[id];
}

function readTimer(behaviour: Raw): TimerModel | null {
  for (const [property, kind] of [['timeDate', 'date'], ['timeDuration', 'duration'], ['timeCycle', 'cycle']] as const) {
    const text = textOf(behaviour[property])?.trim();
    if (text) return { kind, text };
  }
  return null;
}

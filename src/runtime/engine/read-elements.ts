import type { SerializableContext, SerializableElement } from 'moddle-context-serializer';
import { readEvent } from './event-definitions.js';
import type { ElementModel, FlowModel, LoopModel } from './model.js';
import { extensionsOf, readZeebe, textOf } from './zeebe-extensions.js';

type Raw = Readonly<Record<string, unknown>>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const notFlowNodes = new Set(['bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation', 'bpmn:TextAnnotation', 'bpmn:Group', 'bpmn:Category',
  'bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStore', 'bpmn:DataStoreReference', 'bpmn:ItemDefinition', 'bpmn:Interface', 'bpmn:GlobalTask']);

/** Reads all elements once, by id, with flows and boundary events linked: no search through lists while a process runs. */
export function readElements(source: SerializableContext, raw: Readonly<Record<string, unknown>>): ReadonlyMap<string, ElementModel> {
  const elements = new Map<string, Mutable<ElementModel>>();
  const all = [...source.getProcesses(), ...source.getActivities()].filter((element) => !notFlowNodes.has(element.type ?? ''));
  for (const element of all) elements.set(element.id ?? '', readElement(element, raw as Readonly<Record<string, Raw>>));

  linkFlows(source, elements, raw as Readonly<Record<string, Raw>>);
  for (const element of elements.values()) {
    if (element.attachedTo) append(elements.get(element.attachedTo), 'boundaries', element);
    append(elements.get(element.scopeId), 'children', element);
  }
  for (const association of source.getAssociations()) {
    const [from, to] = [elements.get(association['sourceId'] as string), elements.get(association['targetId'] as string)];
    if (from?.event?.kind === 'compensate' && to?.isForCompensation) from.compensationHandler = to.id;
  }
  return elements;
}

function readElement(element: SerializableElement, raw: Readonly<Record<string, Raw>>): Mutable<ElementModel> {
  const behaviour = element.behaviour as Raw;
  const type = element.type ?? '';
  return {
    id: element.id ?? '',
    type,
    name: (element['name'] as string | undefined) ?? null,
    scopeId: type === 'bpmn:Process' ? '' : (element.parent?.id ?? ''),
    incoming: [],
    outgoing: [],
    boundaries: [],
    children: [],
    attachedTo: (behaviour['attachedTo'] as { id: string } | undefined)?.id ?? null,
    interrupting: behaviour[type === 'bpmn:BoundaryEvent' ? 'cancelActivity' : 'isInterrupting'] !== false,
    event: readEvent(type, behaviour, raw),
    triggeredByEvent: behaviour['triggeredByEvent'] === true,
    isForCompensation: behaviour['isForCompensation'] === true,
    compensationHandler: null,
    loop: readLoop(behaviour['loopCharacteristics'] as { type: string; behaviour: Raw } | undefined),
    zeebe: readZeebe(behaviour),
    completionCondition: textOf(behaviour['completionCondition']),
    cancelsRemaining: behaviour['cancelRemainingInstances'] !== false,
  };
}

function append(to: Mutable<ElementModel> | undefined, list: 'boundaries' | 'children', element: ElementModel): void {
  (to?.[list] as ElementModel[] | undefined)?.push(element);
}

function linkFlows(source: SerializableContext, elements: ReadonlyMap<string, Mutable<ElementModel>>, raw: Readonly<Record<string, Raw>>): void {
  for (const flow of source.getSequenceFlows()) {
    const sourceId = flow['sourceId'] as string;
    const from = elements.get(sourceId);
    const fallback = (raw[sourceId]?.['default'] as { id?: string } | undefined)?.id;
    const model: FlowModel = {
      id: flow.id ?? '',
      sourceId,
      targetId: flow['targetId'] as string,
      isDefault: fallback === flow.id,
      condition: textOf(flow.behaviour['conditionExpression']),
    };
    (from?.outgoing as FlowModel[] | undefined)?.push(model);
    (elements.get(model.targetId)?.incoming as FlowModel[] | undefined)?.push(model);
  }
}

function readLoop(loop: { type: string; behaviour: Raw } | undefined): LoopModel | null {
  if (!loop) return null;
  const { behaviour } = loop;
  if (loop.type === 'bpmn:StandardLoopCharacteristics') {
    const maximum = behaviour['loopMaximum'];
    return { kind: 'standard', condition: textOf(behaviour['loopCondition']), testBefore: behaviour['testBefore'] === true, maximum: maximum === undefined ? null : Number(maximum) };
  }
  const zeebe = (extensionsOf(behaviour)('LoopCharacteristics') ?? {}) as Record<string, string | undefined>;
  return {
    kind: behaviour['isSequential'] === true ? 'sequential' : 'parallel',
    inputCollection: zeebe['inputCollection'] ?? '',
    inputElement: zeebe['inputElement'] ?? null,
    outputCollection: zeebe['outputCollection'] ?? null,
    outputElement: zeebe['outputElement'] ?? null,
    completionCondition: textOf(behaviour['completionCondition']),
  };
}

import type { ModdleElement } from 'bpmn-moddle';
import type { BindingModel, Mapping, ZeebeModel } from './model.js';

type Attributes = Record<string, string | undefined>;

/** Reads the `zeebe:*` extension elements an analyst's modeler wrote on one element. */
export function readZeebe(behaviour: Readonly<Record<string, unknown>>): ZeebeModel {
  const of = extensionsOf(behaviour);
  const mapping = of('IoMapping') as { inputParameters?: Mapping[]; outputParameters?: Mapping[] } | undefined;
  const job = attributes(of('TaskDefinition'));
  const script = attributes(of('Script'));
  const adHoc = attributes(of('AdHoc'));
  return {
    unsupported: ['ExecutionListeners', 'TaskListeners'].filter((name) => of(name) !== undefined),
    inputs: (mapping?.inputParameters ?? []).map(plainMapping),
    outputs: (mapping?.outputParameters ?? []).map(plainMapping),
    job: job?.['type'] ? { type: job['type'], retries: job['retries'] ?? '3' } : null,
    headers: pairs(of('TaskHeaders'), 'values', 'key'),
    properties: pairs(of('Properties'), 'properties', 'name'),
    script: script?.['expression'] ? { expression: script['expression'], resultVariable: script['resultVariable'] ?? '' } : null,
    decision: readDecision(attributes(of('CalledDecision'))),
    call: readCall(of('CalledElement')),
    assignment: attributes(of('AssignmentDefinition')) ?? {},
    schedule: attributes(of('TaskSchedule')) ?? {},
    priority: attributes(of('PriorityDefinition'))?.['priority'] ?? null,
    form: readForm(attributes(of('FormDefinition'))),
    correlationKey: attributes(of('Subscription'))?.['correlationKey'] ?? null,
    adHoc: adHoc && {
      active: adHoc['activeElementsCollection'] ?? null,
      outputCollection: adHoc['outputCollection'] ?? null,
      outputElement: adHoc['outputElement'] ?? null,
    },
  };
}

/** Finds extension elements by their name without the prefix. */
export function extensionsOf(behaviour: Readonly<Record<string, unknown>>): (name: string) => ModdleElement | undefined {
  const { values = [] } = (behaviour['extensionElements'] ?? {}) as { values?: ModdleElement[] };
  return (name) => values.find((value) => value.$type === `zeebe:${name}`);
}

/** The text of a formal expression; the serializer keeps some as plain text and some as elements. */
export function textOf(expression: unknown): string | null {
  if (typeof expression === 'string') return expression;
  const body = (expression as { body?: unknown } | null | undefined)?.body;
  return typeof body === 'string' ? body : null;
}

function attributes(element: ModdleElement | undefined): Attributes | null {
  return element ? { ...(element as unknown as Attributes) } : null;
}

function plainMapping({ source, target }: Mapping): Mapping {
  return { source, target };
}

function pairs(element: ModdleElement | undefined, list: string, nameOf: string): Record<string, string> {
  const items = (element?.[list] ?? []) as Attributes[];
  return Object.fromEntries(items.map((item) => [item[nameOf] ?? '', item['value'] ?? '']));
}

function readBinding(from: Attributes): BindingModel {
  const type = from['bindingType'];
  if (type === 'versionTag') return { type, versionTag: from['versionTag'] ?? '' };
  return { type: type === 'deployment' ? type : 'latest' };
}

function readDecision(from: Attributes | null): ZeebeModel['decision'] {
  if (!from?.['decisionId']) return null;
  return { id: from['decisionId'], resultVariable: from['resultVariable'] ?? '', binding: readBinding(from) };
}

function readForm(from: Attributes | null): ZeebeModel['form'] {
  if (from?.['formId']) return { id: from['formId'], binding: readBinding(from) };
  const key = from?.['formKey'] ?? from?.['externalReference'];
  return key ? { key } : null;
}

function readCall(element: ModdleElement | undefined): ZeebeModel['call'] {
  const processId = element?.['processId'] ?? element?.['processIdExpression'];
  if (!element || typeof processId !== 'string') return null;
  return {
    processId,
    binding: readBinding(element as unknown as Attributes),
    propagateAllParent: element['propagateAllParentVariables'] !== false,
    propagateAllChild: element['propagateAllChildVariables'] !== false,
  };
}

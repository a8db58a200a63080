import type { Expressions } from '../ports/index.js';
import type { CompiledProcess } from './compile.js';
import { limits } from './limits.js';
import type { ElementModel, TimerModel } from './model.js';
import { firstDue } from './timers.js';

const unsupported: Readonly<Record<string, string>> = {
  'bpmn:ComplexGateway': 'complex gateways cannot be executed',
};
const needsJob = new Set(['bpmn:ServiceTask', 'bpmn:SendTask']);
const activities = /Task$|^bpmn:(SubProcess|Transaction|AdHocSubProcess|CallActivity)$/;

/** Everything the engine could not run, as sentences that name the element. Empty: the process may be deployed. */
export function checkProcess(process: CompiledProcess, expressions: Expressions): string[] {
  const elements = [...process.elements.values()];
  if (elements.length > limits.diagramElements) return [`'${process.id}' has more than ${limits.diagramElements} elements`];
  return [
    ...checkStarts(process),
    ...elements.flatMap((element) => [...checkElement(element, process), ...checkExpressions(element, expressions)]),
  ];
}

function* checkStarts({ id, root }: CompiledProcess): Generator<string> {
  const starts = root.children.filter(isStart);
  if (starts.length === 0) yield `'${id}' has no start event`;
  if (starts.filter((start) => !start.event).length > 1) yield `'${id}' has several start events without a trigger`;
}

function* checkElement(element: ElementModel, process: CompiledProcess): Generator<string> {
  const { id, type, zeebe, event } = element;
  const named = `'${id}'`;
  const reason = unsupported[type];
  if (reason) yield `${named}: ${reason}`;
  for (const name of zeebe.unsupported) yield `${named}: zeebe:${name} cannot be executed`;
  if (needsJob.has(type) && !zeebe.job) yield `${named}: needs a job type (zeebe:taskDefinition)`;
  if (type === 'bpmn:ScriptTask' && !zeebe.script && !zeebe.job) yield `${named}: needs a FEEL script or a job type`;
  if (zeebe.script && !zeebe.script.resultVariable) yield `${named}: its script has no result variable`;
  if (type === 'bpmn:BusinessRuleTask' && !zeebe.decision && !zeebe.job) yield `${named}: needs a called decision or a job type`;
  if (zeebe.decision && !zeebe.decision.resultVariable) yield `${named}: its decision has no result variable`;
  if (type === 'bpmn:CallActivity' && !zeebe.call) yield `${named}: names no process to call`;
  if (element.loop && element.loop.kind !== 'standard' && !element.loop.inputCollection) yield `${named}: its loop has no input collection`;
  if (zeebe.adHoc?.outputCollection || zeebe.adHoc?.outputElement) yield `${named}: an output collection of ad-hoc work cannot be carried out`;
  if (element.triggeredByEvent || isScope(type)) yield* checkScope(element);
  if (event || /Event$/.test(type)) yield* checkEvent(element, process);
  if (type === 'bpmn:EventBasedGateway') yield* checkEventGateway(element, process);
  for (const flow of element.outgoing) if (process.elements.get(flow.targetId)?.scopeId !== element.scopeId) yield `flow '${flow.id}': leads out of the process or sub-process it is in`;
}

function* checkScope(scope: ElementModel): Generator<string> {
  const starts = scope.children.filter((child) => child.type === 'bpmn:StartEvent');
  if (scope.triggeredByEvent && (starts.length !== 1 || !starts[0]?.event)) yield `'${scope.id}': an event sub-process needs exactly one start event with a trigger`;
  if (!scope.triggeredByEvent && scope.type !== 'bpmn:AdHocSubProcess' && starts.filter((start) => !start.event).length !== 1) yield `'${scope.id}': a sub-process needs exactly one start event without a trigger`;
  if (scope.triggeredByEvent && (scope.incoming.length > 0 || scope.outgoing.length > 0)) yield `'${scope.id}': an event sub-process has no flows`;
}

function* checkEvent(element: ElementModel, process: CompiledProcess): Generator<string> {
  const { id, event, type } = element;
  const host = element.attachedTo ? process.elements.get(element.attachedTo) : undefined;
  if (type === 'bpmn:BoundaryEvent' && (!event || !host)) yield `'${id}': a boundary event needs a trigger and an activity`;
  if (host && !activities.test(host.type)) yield `'${id}': boundary events sit on activities only`;
  if (type === 'bpmn:IntermediateCatchEvent' && !event) yield `'${id}': a catch event needs a trigger`;
  if (event?.kind === 'timer' && !event.timer) yield `'${id}': its timer says neither when nor how long`;
  if (event?.timer) yield* checkTimer(element, event.timer);
  if (event?.kind === 'conditional' && !event.condition) yield `'${id}': its condition is empty`;
  if (waitsForName(element) && !event?.reference) yield `'${id}': names no ${event?.kind}`;
  const isDefinitionStart = type === 'bpmn:StartEvent' && element.scopeId === process.id;
  if (event?.kind === 'message' && catches(type) && !isDefinitionStart && !event.correlationKey) yield `'${id}': its message has no correlation key`;
  if (event?.kind === 'message' && throws(type) && !element.zeebe.job) yield `'${id}': a throwing message event needs a job type`;
  if (event?.kind === 'error' && element.type === 'bpmn:BoundaryEvent' && !element.interrupting) yield `'${id}': an error event always interrupts`;
  if (event?.kind === 'error' && throws(type) && !event.reference) yield `'${id}': its error has no code`;
  if (event?.kind === 'link' && type === 'bpmn:IntermediateThrowEvent' && !hasLinkTarget(element, process)) yield `'${id}': no link event catches '${event.reference}'`;
  if (event?.kind === 'cancel' && throws(type) && process.elements.get(element.scopeId)?.type !== 'bpmn:Transaction') yield `'${id}': only a transaction can be cancelled`;
  if (event?.kind === 'compensate' && type === 'bpmn:BoundaryEvent' && !element.compensationHandler) yield `'${id}': its compensation leads to no activity`;
}

/** A timer without an expression can be read before it is ever needed. */
function* checkTimer({ id }: ElementModel, { kind, text }: TimerModel): Generator<string> {
  if (text.startsWith('=')) return;
  try {
    firstDue(kind, text, new Date(0));
  } catch (fault) {
    yield `'${id}': ${(fault as Error).message}`;
  }
}

function hasLinkTarget({ scopeId, event }: ElementModel, process: CompiledProcess): boolean {
  const siblings = process.elements.get(scopeId)?.children ?? [];
  return siblings.some((other) => other.type === 'bpmn:IntermediateCatchEvent' && other.event?.kind === 'link' && other.event.reference === event?.reference);
}

function* checkEventGateway(gateway: ElementModel, process: CompiledProcess): Generator<string> {
  for (const { targetId } of gateway.outgoing) {
    const target = process.elements.get(targetId);
    const isCatch = target?.type === 'bpmn:IntermediateCatchEvent' || target?.type === 'bpmn:ReceiveTask';
    if (!isCatch || !['timer', 'message', 'signal', 'conditional'].includes(target.event?.kind ?? '')) yield `'${gateway.id}': only catch events may follow an event-based gateway, not '${targetId}'`;
  }
  if (gateway.outgoing.length === 0) yield `'${gateway.id}': an event-based gateway needs events behind it`;
}

function checkExpressions(element: ElementModel, expressions: Expressions): string[] {
  return [...textsOf(element)].flatMap((text) => {
    const fault = text.startsWith('=') ? expressions.fault(text) : null;
    return fault ? [`'${element.id}': ${text}: ${fault}`] : [];
  });
}

function textsOf(element: ElementModel): Set<string> {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect([element.zeebe, element.event, element.loop, element.completionCondition, element.outgoing.map((flow) => flow.condition)]);
  return texts;
}

const isStart = (element: ElementModel): boolean => element.type === 'bpmn:StartEvent';
const isScope = (type: string): boolean => ['bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess'].includes(type);
const catches = (type: string): boolean => ['bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent', 'bpmn:ReceiveTask'].includes(type);
const throws = (type: string): boolean => type === 'bpmn:EndEvent' || type === 'bpmn:IntermediateThrowEvent';
const waitsForName = (element: ElementModel): boolean => ['message', 'signal', 'link'].includes(element.event?.kind ?? '') && (catches(element.type) || element.event?.kind !== 'message');

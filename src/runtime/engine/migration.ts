import { RuntimeRefusal } from '../errors.js';
import { boundaryWaits } from './boundary-waits.js';
import { ElementFault } from './faults.js';
import type { ElementModel } from './model.js';
import type { Run } from './run.js';
import type { ElementInstance } from './tokens.js';
import type { Wait, WaitKind } from './waits.js';

export interface ElementMapping {
  readonly from: string;
  readonly to: string;
}

/**
 * Moves a run, woken with its old version, onto the process of another one: refuses before anything changes when an
 * active element has no equal on the other side. Waits whose event exists there stay as they are; others close, new ones open.
 */
export function migrate(run: Run, target: Run['process'], mappings: readonly ElementMapping[]): void {
  const to = new Map(mappings.map((mapping) => [mapping.from, mapping.to]));
  const moves = [...run.tree.all()].map((instance) => ({ instance, from: run.model(instance.elementId), to: equalOf(run, instance, { target, to }) }));
  if (run.work.length > 0) throw impossible(run.process.id, 'it is in the middle of a long step');
  checkJoins(run, target, to);
  checkScopes(run, moves);

  moveCompensations(run, target, to);
  run.process = target;
  for (const move of moves) {
    if (move.to.id !== move.instance.elementId) run.rename(move.instance, move.to.id);
    moveWaits(run, move.instance, { from: move.from, to: move.to, mapped: to });
  }
}

interface Move {
  readonly from: ElementModel;
  readonly to: ElementModel;
}

function equalOf(run: Run, instance: ElementInstance, { target, to }: { readonly target: Run['process']; readonly to: ReadonlyMap<string, string> }): ElementModel {
  if (instance.scopeKey === null) return target.root;
  const from = run.model(instance.elementId);
  const mapped = to.get(from.id);
  if (mapped === undefined) throw impossible(from.id, 'no mapping');
  const model = target.elements.get(mapped);
  if (!model) throw impossible(from.id, `the target has no element '${mapped}'`);
  if (model.type !== from.type || model.loop?.kind !== from.loop?.kind) throw impossible(from.id, `'${mapped}' is of another kind`);
  if (model.event?.kind !== from.event?.kind) throw impossible(from.id, `'${mapped}' waits for something else`);
  return model;
}

function checkJoins(run: Run, target: Run['process'], to: ReadonlyMap<string, string>): void {
  const flows = run.arrivals.scopes().flatMap((scope) => run.arrivals.flowsIn(scope));
  for (const id of flows) {
    const [from, there] = [run.flow(id)?.targetId ?? '', target.flows.get(id)?.targetId];
    if (!there || there !== (to.get(from) ?? from)) throw impossible(id, 'tokens wait at a join on a flow the target lacks');
    if (target.elements.get(there)?.type !== run.model(from).type) throw impossible(from, `'${there}' is of another kind`);
  }
}

/** What is done stays undoable where the target still says how. */
function moveCompensations(run: Run, target: Run['process'], to: ReadonlyMap<string, string>): void {
  const renamed = (id: string): string => to.get(id) ?? id;
  const moved = run.compensations.map((record) => ({ ...record, elementId: renamed(record.elementId), handlerId: record.handlerId && renamed(record.handlerId) }));
  const kept = moved.filter(({ elementId, handlerId }) => target.elements.has(elementId) && (handlerId === null || target.elements.has(handlerId)));
  run.compensations.splice(0, run.compensations.length, ...kept);
}

function checkScopes(run: Run, moves: readonly (Move & { readonly instance: ElementInstance })[]): void {
  const targets = new Map(moves.map(({ instance, to }) => [instance.key, to]));
  for (const { instance, to } of moves) {
    const scope = targets.get(instance.scopeKey ?? '');
    if (scope && scope.id !== to.scopeId && scope.id !== to.id) throw impossible(run.model(instance.elementId).id, `'${to.id}' is in another scope`);
  }
}

function moveWaits(run: Run, instance: ElementInstance, move: Move & { readonly mapped: ReadonlyMap<string, string> }): void {
  for (const wait of [...instance.waits]) {
    const own = wait.elementId === move.from.id;
    const elementId = own ? move.to.id : (move.mapped.get(wait.elementId) ?? '');
    const stillThere = own || waitsFor(run.process.elements.get(elementId)) === wait.kind && isAround(run, move.to, elementId);
    if (!stillThere) run.close(instance, wait, 'CANCELED');
    else if (elementId !== wait.elementId) run.renameWait(instance, wait, elementId);
  }
  const open = new Set(instance.waits.map((wait) => wait.elementId));
  const starts = move.to.children.filter((child) => child.triggeredByEvent).flatMap((child) => child.children.filter((inner) => inner.type === 'bpmn:StartEvent'));
  for (const wait of newWaits(run, instance, starts)) if (!open.has(wait.elementId)) run.open(instance, wait);
}

function newWaits(run: Run, instance: ElementInstance, starts: readonly ElementModel[]): Wait[] {
  try {
    return boundaryWaits(run, instance, starts);
  } catch (fault) {
    if (fault instanceof ElementFault) throw impossible(instance.elementId, fault.message);
    throw fault;
  }
}

function waitsFor(model: ElementModel | undefined): WaitKind | undefined {
  const kind = model?.event?.kind;
  return kind === 'conditional' ? 'condition' : kind === 'timer' || kind === 'message' || kind === 'signal' ? kind : undefined;
}

function isAround(run: Run, model: ElementModel, eventId: string): boolean {
  const event = run.process.elements.get(eventId);
  if (!event) return false;
  if (event.attachedTo) return event.attachedTo === model.id;
  if (event.type === 'bpmn:StartEvent') return run.process.elements.get(event.scopeId)?.scopeId === model.id;
  return model.outgoing.some((flow) => flow.targetId === eventId);
}

function impossible(elementId: string, reason: string): RuntimeRefusal {
  return new RuntimeRefusal('MIGRATION_IMPOSSIBLE', { elementId, reason });
}

import { Context, Environment } from 'bpmn-elements';
import * as serializer from 'moddle-context-serializer';
import type { SerializableContext } from 'moddle-context-serializer';
import type { Expressions } from '../ports/index.js';
import { checkProcess } from './check-process.js';
import type { FlowNode } from './flow-node.js';
import type { ElementModel, FlowModel } from './model.js';
import { typeResolver } from './overrides.js';
import { readDiagram } from './read-diagram.js';
import { readElements } from './read-elements.js';
import { RuntimeRefusal } from '../errors.js';
import { extensionsOf } from './zeebe-extensions.js';

// The package's types lack the constructor it exports.
const { Serializer } = serializer as unknown as { Serializer: new (diagram: unknown, resolver: unknown) => SerializableContext };

/** One executable process of a diagram, compiled once per version and shared by all its runs: it holds no run's state. */
export interface CompiledProcess {
  readonly id: string;
  readonly name: string | null;
  readonly versionTag: string | null;
  readonly root: ElementModel;
  readonly elements: ReadonlyMap<string, ElementModel>;
  readonly flows: ReadonlyMap<string, FlowModel>;
  /** The behaviour of an element; built by the embedded engine when a token first touches it. */
  node(elementId: string): FlowNode;
}

/** Compiles every executable process of a diagram, or refuses it with what is wrong and where. */
export async function compileDiagram(xml: string, expressions: Expressions): Promise<CompiledProcess[]> {
  const diagram = await readDiagram(xml);
  const source = serialise(diagram);
  const executable = source.getExecutableProcesses();
  if (executable.length === 0) throw new RuntimeRefusal('DIAGRAM_NOT_EXECUTABLE', { faults: ['no executable process'] });

  const elements = readElements(source, diagram.elementsById);
  const processes = executable.map((process) => compileProcess(source, elements, process.id ?? ''));
  const faults = processes.flatMap((process) => checkProcess(process, expressions));
  if (faults.length > 0) throw new RuntimeRefusal('DIAGRAM_NOT_EXECUTABLE', { faults: faults.slice(0, 50) });
  return processes;
}

function serialise(diagram: unknown): SerializableContext {
  try {
    return new Serializer(diagram, typeResolver);
  } catch (cause) {
    throw new RuntimeRefusal('DIAGRAM_NOT_EXECUTABLE', { faults: [(cause as Error).message] });
  }
}

function compileProcess(source: SerializableContext, elements: ReadonlyMap<string, ElementModel>, id: string): CompiledProcess {
  const root = elements.get(id) as ElementModel;
  const own = new Map([...within(root)].map((element) => [element.id, element]));
  const behaviour = source.getProcessById(id)?.behaviour ?? {};
  const context = Context(source as never, new Environment({ models: own } as never));
  return {
    id,
    name: root.name,
    versionTag: (extensionsOf(behaviour)('VersionTag')?.['value'] as string | undefined) ?? null,
    root,
    elements: own,
    flows: new Map([...own.values()].flatMap((element) => element.outgoing).map((flow) => [flow.id, flow])),
    node: (elementId) => (elementId === id ? context.getProcessById(id) : context.getActivityById(elementId)) as unknown as FlowNode,
  };
}

function* within(scope: ElementModel): Generator<ElementModel> {
  yield scope;
  for (const child of scope.children) yield* within(child);
}

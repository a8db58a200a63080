export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export type Look = 'circle' | 'diamond' | 'frame' | 'task';

export interface Shape {
  readonly id: string;
  readonly name: string;
  readonly look: Look;
  readonly box: Box;
  /** Where its name stands, when it is not inside. */
  readonly label: Box | null;
  readonly isEnd: boolean;
}

export interface Edge {
  readonly id: string;
  readonly name: string;
  readonly points: readonly Point[];
  readonly label: Box | null;
  readonly isDashed: boolean;
}

export interface Picture {
  readonly box: Box;
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
}

const MARGIN = 24;

/** What the analyst has drawn, as it was deployed; null for a diagram without a drawing. */
export function readDiagram(xml: string): Picture | null {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const byId = new Map([...document.querySelectorAll('[id]')].map((element) => [element.getAttribute('id') ?? '', element]));
  const drawn = (name: string): Element[] => [...document.getElementsByTagNameNS('*', name)];
  const shapes = drawn('BPMNShape').flatMap((di) => shapeOf(di, byId.get(di.getAttribute('bpmnElement') ?? '')));
  const edges = drawn('BPMNEdge').map((di) => edgeOf(di, byId.get(di.getAttribute('bpmnElement') ?? '')));
  return shapes.length === 0 ? null : { box: boxOfAll(shapes, edges), shapes, edges };
}

function shapeOf(di: Element, element: Element | undefined): Shape[] {
  const box = boundsIn(di);
  if (!box || !element) return [];
  const look = lookOf(element.localName, di.getAttribute('isExpanded') === 'true');
  const name = element.getAttribute('name') ?? '';
  return [{ id: element.id, name, look, box, label: labelIn(di) ?? beneath(look, box), isEnd: element.localName === 'endEvent' }];
}

function lookOf(kind: string, isExpanded: boolean): Look {
  if (kind.endsWith('Event')) return 'circle';
  if (kind.endsWith('Gateway')) return 'diamond';
  return isExpanded || kind === 'participant' || kind === 'lane' || kind === 'group' ? 'frame' : 'task';
}

const beneath = (look: Look, { x, y, width, height }: Box): Box | null =>
  (look === 'circle' || look === 'diamond' ? { x: x + width / 2 - 60, y: y + height + 4, width: 120, height: 40 } : null);

function edgeOf(di: Element, element: Element | undefined): Edge {
  const points = [...di.getElementsByTagNameNS('*', 'waypoint')].map((point) => ({ x: figure(point, 'x'), y: figure(point, 'y') }));
  return { id: element?.id ?? '', name: element?.getAttribute('name') ?? '', points, label: labelIn(di), isDashed: element?.localName !== 'sequenceFlow' };
}

const figure = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

function labelIn(di: Element): Box | null {
  const [label] = di.getElementsByTagNameNS('*', 'BPMNLabel');
  return label ? boundsIn(label) : null;
}

/** The first one is its own; a label's comes within its label. */
function boundsIn(di: Element): Box | null {
  const bounds = [...di.children].find(({ localName }) => localName === 'Bounds');
  return bounds ? { x: figure(bounds, 'x'), y: figure(bounds, 'y'), width: figure(bounds, 'width'), height: figure(bounds, 'height') } : null;
}

function boxOfAll(shapes: readonly Shape[], edges: readonly Edge[]): Box {
  const boxes = [...shapes.flatMap(({ box, label }) => (label ? [box, label] : [box])), ...edges.flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 })))];
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)) - MARGIN, Math.min(...boxes.map(({ y }) => y)) - MARGIN];
  return { x: left, y: top, width: Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN - left, height: Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN - top };
}

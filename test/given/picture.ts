interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
interface Point { readonly x: number; readonly y: number }
interface Drawn { readonly $type: string; readonly id: string; readonly bpmnElement: Element; readonly bounds: Box; readonly label?: { readonly bounds: Box }; readonly waypoint: readonly Point[] }
interface Element { readonly $type: string; readonly id: string; readonly name?: string; readonly attachedToRef?: Element; readonly $parent?: Element; readonly sourceRef: Element; readonly targetRef: Element }

/** What a reader would stumble over in a diagram: shapes that overlap, flows that end nowhere, run backwards, cross or lie on a label. */
export function pictureFaults(definitions: unknown): string[] {
  const drawn = (definitions as { diagrams: { plane: { planeElement: Drawn[] } }[] }).diagrams.flatMap(({ plane }) => plane.planeElement);
  const shapes = drawn.filter(({ $type }) => $type === 'bpmndi:BPMNShape');
  const edges = drawn.filter(({ $type }) => $type === 'bpmndi:BPMNEdge');
  const labels = drawn.flatMap((one) => (one.label ? [{ id: one.id, of: one, bounds: one.label.bounds }] : []));
  const boxOf = new Map(shapes.map(({ bpmnElement, bounds }) => [bpmnElement.id, bounds]));
  return [
    ...pairs(shapes).filter(([a, b]) => overlap(a.bounds, b.bounds) && !belongTogether(a.bpmnElement, b.bpmnElement)).map(([a, b]) => `${a.id} overlaps ${b.id}`),
    ...edges.flatMap((edge) => edgeFaults(edge, boxOf)),
    ...pairs(edges).filter(([a, b]) => a.bpmnElement.sourceRef !== b.bpmnElement.sourceRef && a.bpmnElement.targetRef !== b.bpmnElement.targetRef && cross(a, b)).map(([a, b]) => `${a.id} crosses ${b.id}`),
    ...edges.flatMap((edge) => shapes.filter(({ bpmnElement }) => ![edge.bpmnElement.sourceRef, edge.bpmnElement.targetRef].includes(bpmnElement) && !isAround(bpmnElement, edge.bpmnElement.sourceRef) && bpmnElement.id !== edge.bpmnElement.sourceRef.attachedToRef?.id && touches(edge, bpmnElement.id, boxOf)).map(({ id }) => `${edge.id} runs through ${id}`)),
    ...labels.flatMap((label) => edges.filter((edge) => segments(edge).some((segment) => overlap(label.bounds, segment))).map(({ id }) => `${id} runs through the label of ${label.id}`)),
    ...labels.flatMap((label) => shapes.filter((shape) => shape !== label.of && !isAround(shape.bpmnElement, label.of.bpmnElement) && overlap(label.bounds, shape.bounds)).map(({ id }) => `${id} lies on the label of ${label.id}`)),
    ...pairs(labels).filter(([a, b]) => overlap(a.bounds, b.bounds)).map(([a, b]) => `the labels of ${a.id} and ${b.id} overlap`),
  ];
}

function edgeFaults({ id, waypoint, bpmnElement: { sourceRef, targetRef } }: Drawn, boxOf: ReadonlyMap<string, Box>): string[] {
  const [first, last] = [waypoint[0], waypoint.at(-1)];
  const [from, to] = [boxOf.get(sourceRef.id), boxOf.get(targetRef.id)];
  if (!first || !last || !from || !to) return [`${id} is not drawn between shapes`];
  return [
    ...(isOnBorder(first, from) ? [] : [`${id} does not begin at ${sourceRef.id}`]),
    ...(isOnBorder(last, to) ? [] : [`${id} does not end at ${targetRef.id}`]),
    ...(last.x >= first.x ? [] : [`${id} runs backwards`]),
  ];
}

const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((a, at) => list.slice(at + 1).map((b): [T, T] => [a, b]));

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function belongTogether(a: Element, b: Element): boolean {
  return a.attachedToRef?.id === b.id || b.attachedToRef?.id === a.id || isAround(a, b) || isAround(b, a);
}

function isAround(outer: Element, inner: Element): boolean {
  for (let at = inner.$parent; at; at = at.$parent) if (at.id === outer.id) return true;
  return false;
}

function isOnBorder({ x, y }: Point, box: Box): boolean {
  const inside = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  return inside && (x === box.x || x === box.x + box.width || y === box.y || y === box.y + box.height);
}

/** Each straight piece of an edge as a box without breadth. */
function segments({ waypoint }: Drawn): Box[] {
  return waypoint.slice(1).map((to, at) => {
    const from = waypoint[at] as Point;
    return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
  });
}

function cross(a: Drawn, b: Drawn): boolean {
  return segments(a).some((one) => segments(b).some((other) => one.x <= other.x + other.width && other.x <= one.x + one.width && one.y <= other.y + other.height && other.y <= one.y + one.height));
}

function touches(edge: Drawn, shapeId: string, boxOf: ReadonlyMap<string, Box>): boolean {
  const box = boxOf.get(shapeId);
  return box !== undefined && segments(edge).some((segment) => overlap(segment, box));
}

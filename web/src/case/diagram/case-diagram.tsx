import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Track } from '../case-queries.js';
import { readDiagram, type Box, type Edge, type Picture, type Shape } from './read-diagram.js';

/** Element → where its tokens are and whether it has been passed. */
export interface Tokens {
  readonly waiting: ReadonlyMap<string, number>;
  readonly passed: ReadonlySet<string>;
}

interface Props {
  readonly diagram: Track['diagrams'][number];
  readonly steps: Track['steps'];
}

/** The diagram as the analyst drew it, with the case's tokens on it. */
export function CaseDiagram({ diagram, steps }: Props) {
  const { t } = useTranslation();
  const picture = useMemo(() => readDiagram(diagram.xml), [diagram.xml]);
  const tokens = useMemo(() => tokensOf(steps.filter(({ definitionKey }) => definitionKey === diagram.definitionKey)), [steps, diagram.definitionKey]);
  if (!picture) return <p className="case-none">{t('inbox.case.noDrawing')}</p>;
  const names = new Map(picture.shapes.map(({ id, name }) => [id, name || id]));
  const places = [...tokens.waiting].map(([id, count]) => `${names.get(id) ?? id}${count > 1 ? ` (${count})` : ''}`);
  return (
    <>
      <p className="case-none">{places.length > 0 ? t('inbox.case.tokensAt', { places: places.join(', ') }) : t('inbox.case.noTokens')}</p>
      <div className="case-diagram" role="region" aria-label={t('inbox.case.diagramOf', { name: diagram.name ?? diagram.processId })} tabIndex={0}>
        <Drawing picture={picture} tokens={tokens} label={t('inbox.case.diagramOf', { name: diagram.name ?? diagram.processId })} />
      </div>
    </>
  );
}

function tokensOf(steps: Track['steps']): Tokens {
  const waiting = new Map<string, number>();
  for (const { elementId, state } of steps) if (state === 'ACTIVE') waiting.set(elementId, (waiting.get(elementId) ?? 0) + 1);
  return { waiting, passed: new Set(steps.filter(({ state }) => state === 'COMPLETED').map(({ elementId }) => elementId)) };
}

function Drawing({ picture: { box, shapes, edges }, tokens, label }: { readonly picture: Picture; readonly tokens: Tokens; readonly label: string }) {
  const arrow = useId();
  const frames = shapes.filter(({ look }) => look === 'frame');
  return (
    <svg role="img" aria-label={label} width={box.width} height={box.height} viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}>
      <defs><marker id={arrow} viewBox="0 0 10 10" refX="10" refY="5" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 0 10 5 0 10z" className="case-arrow" /></marker></defs>
      {frames.map((shape) => <Drawn key={shape.id} shape={shape} tokens={tokens} />)}
      {edges.map((edge) => <Line key={edge.id} edge={edge} arrow={arrow} />)}
      {shapes.filter(({ look }) => look !== 'frame').map((shape) => <Drawn key={shape.id} shape={shape} tokens={tokens} />)}
    </svg>
  );
}

function Line({ edge: { points, name, label, isDashed }, arrow }: { readonly edge: Edge; readonly arrow: string }) {
  return (
    <g>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className={isDashed ? 'case-edge case-dashed' : 'case-edge'} {...(isDashed ? {} : { markerEnd: `url(#${arrow})` })} />
      {name && label && <Words box={label}>{name}</Words>}
    </g>
  );
}

function Drawn({ shape, tokens }: { readonly shape: Shape; readonly tokens: Tokens }) {
  const { id, name, look, box, label } = shape;
  const count = tokens.waiting.get(id) ?? 0;
  const state = count > 0 ? 'case-waiting' : tokens.passed.has(id) ? 'case-passed' : '';
  return (
    <g className={`case-shape case-${look} ${shape.isEnd ? 'case-end' : ''} ${state}`}>
      <title>{name || id}</title>
      <Outline {...{ look, box }} />
      {name && <Words box={label ?? (look === 'frame' ? { ...box, height: 24 } : box)} isInside={!label}>{name}</Words>}
      {count > 0 && <><circle cx={box.x + box.width} cy={box.y} r={11} className="case-token" /><text x={box.x + box.width} y={box.y} className="case-token-count">{count}</text></>}
    </g>
  );
}

function Outline({ look, box: { x, y, width, height } }: Pick<Shape, 'look' | 'box'>) {
  if (look === 'circle') return <circle cx={x + width / 2} cy={y + height / 2} r={width / 2} />;
  if (look === 'diamond') return <path d={`M${x + width / 2} ${y}L${x + width} ${y + height / 2}L${x + width / 2} ${y + height}L${x} ${y + height / 2}z`} />;
  return <rect x={x} y={y} width={width} height={height} rx={look === 'task' ? 8 : 4} />;
}

/** Wraps as text does; a drawing's own text would not. */
function Words({ box, isInside = false, children }: { readonly box: Box; readonly isInside?: boolean; readonly children: string }) {
  return <foreignObject x={box.x} y={box.y} width={box.width} height={isInside ? box.height : Math.max(box.height, 48)}><div className={isInside ? 'case-words case-inside' : 'case-words'}>{children}</div></foreignObject>;
}

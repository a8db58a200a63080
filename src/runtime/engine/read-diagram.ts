import { createRequire } from 'node:module';
import { BpmnModdle, type ParsedDiagram } from 'bpmn-moddle';
import { RuntimeRefusal } from '../errors.js';
import { limits } from './limits.js';

const zeebe: unknown = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json');
const moddle = new BpmnModdle({ zeebe });

/** Reads untrusted XML: bounded in size and depth, no document type, no entities, nothing that bpmn-moddle only warns about. */
export async function readDiagram(xml: string): Promise<ParsedDiagram> {
  if (Buffer.byteLength(xml) > limits.diagramBytes) throw new RuntimeRefusal('DIAGRAM_TOO_LARGE', { bytes: Buffer.byteLength(xml) });
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw malformed('document types and entities are not allowed');
  if (depthOf(xml) > limits.diagramDepth) throw malformed(`nested deeper than ${limits.diagramDepth} elements`);

  const diagram = await moddle.fromXML(xml).catch((cause: Error) => {
    throw malformed(cause.message);
  });
  // A warning can hide a whole process that was dropped: what is not understood is not run.
  const [warning] = diagram.warnings;
  if (warning) throw malformed(warning.message);
  if (diagram.rootElement.$type !== 'bpmn:Definitions') throw malformed('the root element is not bpmn:definitions');
  return diagram;
}

function malformed(reason: string): RuntimeRefusal {
  return new RuntimeRefusal('DIAGRAM_MALFORMED', { reason: reason.slice(0, 300) });
}

// No part of it can read a character twice: what is opened and never closed must not cost the square of its length.
const tags = /<(?![!?])(?:[^<>"']|"[^<"]*"|'[^<']*')*>/g;

function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of xml.matchAll(tags)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

// What bpmnlint says of a diagram by the rules of .bpmnlintrc. Only where development dependencies are installed.
import { readFile } from 'node:fs/promises';
import { BpmnModdle } from 'bpmn-moddle';

/** Answers `[{ element, rule, reason }]`; an empty list also where bpmnlint is not installed, or the file cannot be read at all. */
export async function lintDiagram(xml) {
  const linter = await openLinter();
  if (!linter) return [];
  const { rootElement } = await new BpmnModdle().fromXML(xml).catch(() => ({}));
  if (!rootElement) return [];
  const found = await linter.lint(rootElement);
  return Object.entries(found).flatMap(([rule, reports]) => reports.map(({ id, message }) => ({ element: id ?? '', rule, reason: message })));
}

async function openLinter() {
  try {
    const [{ default: bpmnlint }, { default: NodeResolver }] = await Promise.all([import('bpmnlint'), import('bpmnlint/lib/resolver/node-resolver.js')]);
    const config = JSON.parse(await readFile(new URL('../.bpmnlintrc', import.meta.url), 'utf8'));
    return new bpmnlint.Linter({ config, resolver: new NodeResolver() });
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

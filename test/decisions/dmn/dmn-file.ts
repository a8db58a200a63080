const MODEL = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

/** A DMN file around the given elements. */
export function dmnFile(elements: string, namespace = MODEL): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${namespace}" id="graph" name="Graph" namespace="http://example.org/dmn">${elements}</definitions>`;
}

export interface TableSketch {
  readonly id?: string;
  readonly policy?: string;
  readonly inputs: readonly string[];
  /** Name of the output, then its allowed values and its default when it has them. */
  readonly outputs: readonly (readonly [name: string, values?: string, fallback?: string])[];
  readonly rules: readonly (readonly string[])[];
  readonly requires?: string;
}

/** A decision with a table; a rule is its input cells and then its output cells. */
export function tableDecision({ id = 'table', policy = '', inputs, outputs, rules, requires = '' }: TableSketch): string {
  const columns = inputs.map((text, index) => `<input id="in${index + 1}"><inputExpression>${tag(text)}</inputExpression></input>`);
  const results = outputs.map(([name, values, fallback], index) => {
    const allowed = values === undefined ? '' : `<outputValues>${tag(values)}</outputValues>`;
    const other = fallback === undefined ? '' : `<defaultOutputEntry>${tag(fallback)}</defaultOutputEntry>`;
    return `<output id="out${index + 1}" name="${name}">${allowed}${other}</output>`;
  });
  const rows = rules.map((cells, row) => {
    const all = cells.map((text, column) =>
      column < inputs.length ? `<inputEntry>${tag(text)}</inputEntry>` : `<outputEntry>${tag(text)}</outputEntry>`,
    );
    return `<rule id="rule${row + 1}">${all.join('')}</rule>`;
  });
  const table = [...columns, ...results, ...rows].join('');
  return `<decision id="${id}" name="${id}">${requires}<decisionTable ${policy}>${table}</decisionTable></decision>`;
}

/** A decision of any boxed expression. */
export function boxedDecision(id: string, logic: string, requires = ''): string {
  return `<decision id="${id}" name="Name of ${id}"><variable name="${id} result"/>${requires}${logic}</decision>`;
}

/** A literal expression. */
export function literal(text: string): string {
  return `<literalExpression>${tag(text)}</literalExpression>`;
}

export function requiring(...ids: string[]): string {
  return ids
    .map((id) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`)
    .join('');
}

function tag(text: string): string {
  return `<text>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}

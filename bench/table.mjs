const COLUMNS = ['figure', 'setting', 'value', 'unit', 'more'];

/** The results as people read them, one line each. */
export function table(results) {
  const lines = [COLUMNS, ...results.map(lineOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) => (column === 2 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ').trimEnd()).join('\n');
}

function lineOf({ figure, setting = {}, value, unit, skipped, ...more }) {
  return [figure, inWords(setting), skipped ? 'skipped' : String(value), skipped ?? unit, inWords(more)];
}

const inWords = (facts) => Object.entries(facts).map(([name, value]) => `${name} ${value}`).join(', ');

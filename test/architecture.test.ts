import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the house', () => {
  it('has only the imports its table allows, one door per folder, no cycles and no orphans', () => {
    expect(broken()).toEqual([]);
  });
});

function broken(): unknown[] {
  const args = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const report = JSON.parse(outputOf(args)) as { summary: { violations: { rule: { name: string }; from: string; to: string }[] } };
  return report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** It ends with a failure when there are violations, and still prints the report. */
function outputOf(args: string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

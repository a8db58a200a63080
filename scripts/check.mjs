// Everything CI asks for, one line per question; all are asked even when one fails. `--without-tests` leaves out the last.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const bin = (name) => path.join('node_modules', '.bin', name);
const diagrams = existsSync('processes')
  ? readdirSync('processes', { recursive: true }).filter((file) => file.endsWith('.bpmn')).map((file) => path.join('processes', file))
  : [];

const questions = [
  ['lint', bin('eslint'), ['src', 'test', 'bench', 'scripts', 'web/src']],
  ['types', bin('tsc'), ['--noEmit']],
  ['types of the web app', bin('tsc'), ['-p', 'web/tsconfig.json']],
  ['architecture', bin('depcruise'), ['src', '--config', '.dependency-cruiser.cjs']],
  ['dead code', bin('knip'), []],
  ...(diagrams.length > 0 ? [['diagrams', bin('bpmnlint'), diagrams]] : []),
  ['schema', process.execPath, ['scripts/dump-schema.mjs']],
  ['api types', process.execPath, ['scripts/api-types.mjs']],
  ['generated files', 'git', ['diff', '--exit-code', '--stat', '--', 'test/schema.sql', 'web/src/api/schema.d.ts']],
  ...(process.argv.includes('--without-tests') ? [] : [['tests', 'npm', ['test']]]),
];

const failed = questions.filter(([name, command, args]) => !passes(name, command, args)).map(([name]) => name);
console.log(failed.length > 0 ? `\nNot clean: ${failed.join(', ')}` : '\nClean.');
process.exitCode = failed.length > 0 ? 1 : 0;

function passes(name, command, args) {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (status !== 0) console.log(stdout, stderr);
  return status === 0;
}

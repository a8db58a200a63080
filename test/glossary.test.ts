import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { turkishText } from '../src/platform/index.js';

// What libraries write in their declarations is the English of programmers; what is neither there nor below is a stranger.
const libraries = ['typescript/lib', '@types/node', 'typeorm', '@nestjs', 'luxon', '@types/luxon', 'bpmn-elements', 'fastify', 'pino', 'zod'];

// Plain English that no library happens to use.
const english = new Set(`
  actor allowance arrivals asker assignee awake awaken bell beside brokers catalogue catcher changeset compensated compensating compensations
  complaint complaints correlated corrections ctes deadlines deadlock decisive diagrams excerpt farthest faults hear hearing incidents initialise keeper
  lease mentions migrated mine missed movable nobody notices onlookers orchestration owners partitions patience rearm refusals renew repeats resting
  replays retention rooms rung runaway runaways sales serialise serious sortable sparing sparingly steady stock stranger surroundings sweep sweeping tenants
  outage losses survivors lacking beat
  farewell rests storable thrower tidy traced unholdable untranslatable trial trials tried unassign unbounded undoes unheard unreachable unreached unreadable unroll postmaster initdb cron anew ours reseal resealing retire retired sealer sealing seals unsealed viewed capacities grants districts keepers
  staff leftovers resend vouched claimed decoy sealable resending mother initials resends theirs standing maiden proofs networks
  memberships shareable holiday reckon reckoned lunch afternoon colleague
  claimed oneself meanwhile slug appoint kin starred sector colleagues heads trouble learnt gauge worthless verdict greeting deliveries alphabets turkey envelope enveloped strikes flaky simulators onlooker birthdate strangers mailbox doors
  phones spaced blanks women men surnames streets invent soap soapaction openid clamd gsm amp quot apos smtp rcpt uris jwks jwa
  administration beginnings centre dated founded heir istanbul metropolis metropolitan ministries misshapen municipal neighbourhood neighbourhoods plate provinces
  announce declined invented muhtars officers preparing sectors slices tenth
  spool swept leftover unattached silence macros infected unseen stem paper tidying condemn tiff
  provincial relax successor trigrams unfit unite
  dedup fate fates gathered patient recipients stumbled urgent wording
  explanations sight tidied normalised textfield taglist filepicker
  applicants drafts receipts
  evidence evidences
  oversees everybody manned postpone withdraw withdrawn waited likeness recall recalls rarest
  inbox lender lenders actors homes looker lookers former formers
  fitting overdue projections quicker quickest journey`.trim().split(/\s+/));

describe('the words of the code', () => {
  it('are English, or stand in the glossary', () => {
    const known = new Set([...english, ...wordsOfLibraries(), ...wordsOfGlossary()]);
    const strangers = [...wordsOfCode()].filter(([word]) => !known.has(word));
    expect(strangers.map(([word, file]) => `${word} (${file})`)).toEqual([]);
  });
});

function wordsOfLibraries(): Set<string> {
  const texts = libraries.flatMap((name) => filesIn(path.join('node_modules', name))).filter((file) => /\.(d\.ts|md)$/.test(file));
  return new Set(texts.flatMap((file) => readFileSync(file, 'utf8').match(/[A-Za-z]+/g) ?? []).flatMap(wordsIn));
}

function wordsOfGlossary(): string[] {
  return wordsIn(turkishText.fold(readFileSync('src/GLOSSARY.md', 'utf8')));
}

function wordsOfCode(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of filesIn('src').filter((name) => name.endsWith('.ts'))) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) for (const word of wordsIn(node.text)) found.set(word, file);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  }
  return found;
}

/** `birimAmiriSayisi` is three words; those of one or two letters are not asked for. */
function wordsIn(text: string): string[] {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}]+/u)
    .map((word) => turkishText.fold(word))
    .filter((word) => word.length > 2);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

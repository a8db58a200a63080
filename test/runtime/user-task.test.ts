import { describe, expect, it } from '@jest/globals';
import { commands } from '../../src/runtime/index.js';
import { diagram } from '../given/diagram.js';
import { TrialStore } from '../given/trial-store.js';

const variables = { birim: '24301', kim: 'ayse', gun: '2026-03-05', roller: ['A@1', 'B@2'] };

/** What the task at `a` says when its extension elements are these. */
async function task(extensions: string): Promise<unknown> {
  const store = new TrialStore();
  const xml = diagram('start s; user a; end e; s -> a -> e').replace('<zeebe:userTask/>', `<zeebe:userTask/>${extensions}`);
  await commands.createInstance(store, { definition: await store.deploy(xml), variables });
  return [...store.waits.values()][0]?.wait ?? [...store.incidents.values()][0]?.message;
}

describe('a person\'s task', () => {
  it.each([
    ['nothing', '', { assignee: null, candidateGroups: [], candidateUsers: [], dueAt: null, followUpAt: null, priority: 50, form: null, name: 'a' }],
    ['an assignee', '<zeebe:assignmentDefinition assignee="ali"/>', { assignee: 'ali' }],
    ['an assignee by FEEL', '<zeebe:assignmentDefinition assignee="=kim"/>', { assignee: 'ayse' }],
    ['an assignee who is nobody', '<zeebe:assignmentDefinition assignee="=yok"/>', { assignee: null }],
    ['candidate groups as a list of names', '<zeebe:assignmentDefinition candidateGroups="zabita, fen"/>', { candidateGroups: ['zabita', 'fen'] }],
    ['candidate groups by FEEL', '<zeebe:assignmentDefinition candidateGroups="=[&quot;MEMUR@&quot; + birim]"/>', { candidateGroups: ['MEMUR@24301'] }],
    ['candidate groups from a variable', '<zeebe:assignmentDefinition candidateGroups="=roller"/>', { candidateGroups: ['A@1', 'B@2'] }],
    ['candidate users by FEEL', '<zeebe:assignmentDefinition candidateUsers="=[kim]"/>', { candidateUsers: ['ayse'] }],
    ['a due date', '<zeebe:taskSchedule dueDate="2026-03-05T12:00:00Z"/>', { dueAt: '2026-03-05T12:00:00.000Z' }],
    ['a due date without a zone', '<zeebe:taskSchedule dueDate="2026-03-05T12:00:00"/>', { dueAt: '2026-03-05T09:00:00.000Z' }],
    ['a due date by FEEL', '<zeebe:taskSchedule dueDate="=now() + duration(&quot;P1D&quot;)" followUpDate="=gun"/>', { dueAt: '2026-03-03T09:00:00.000Z', followUpAt: '2026-03-04T21:00:00.000Z' }],
    ['a priority', '<zeebe:priorityDefinition priority="=40 + 40"/>', { priority: 80 }],
    ['a form by its id', '<zeebe:formDefinition formId="basvuru" bindingType="deployment"/>', { form: { id: 'basvuru', binding: { type: 'deployment' } } }],
    ['headers', '<zeebe:taskHeaders><zeebe:header key="renk" value="mavi"/></zeebe:taskHeaders>', { headers: { renk: 'mavi' } }],
  ])('has %s', async (_, extensions, expected) => {
    expect(await task(extensions)).toMatchObject(expected);
  });

  it.each([
    ['an assignee that is a number of things', '<zeebe:assignmentDefinition assignee="=roller"/>', 'the assignee (=roller)'],
    ['groups that are no texts', '<zeebe:assignmentDefinition candidateGroups="=[1]"/>', 'the candidate groups (=[1])'],
    ['a due date that is none', '<zeebe:taskSchedule dueDate="=kim"/>', "the due date (=kim) is 'ayse', not a date"],
    ['a priority beyond its range', '<zeebe:priorityDefinition priority="101"/>', 'the priority (101)'],
  ])('stops with an incident that names the expression: %s', async (_, extensions, message) => {
    expect(await task(extensions)).toContain(message);
  });
});

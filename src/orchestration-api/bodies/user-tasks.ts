import { z } from 'zod';

import { timestamp, variables } from '../request/shapes.js';

const action = z.string().max(1000).nullish();

export const completion = z.strictObject({ variables: variables.nullish(), action });

export const assignment = z.strictObject({
  assignee: z.string().min(1, { error: 'must not be empty' }).max(1000),
  allowOverride: z.boolean().nullish(),
  action,
});

/** Null and "" empty an attribute; what is not named stays. */
export const update = z.strictObject({
  changeset: z
    .strictObject({
      dueDate: z.union([timestamp, z.literal('')]).nullish(),
      followUpDate: z.union([timestamp, z.literal('')]).nullish(),
      candidateUsers: z.array(z.string().max(1000)).max(10_000).nullish(),
      candidateGroups: z.array(z.string().max(1000)).max(10_000).nullish(),
      priority: z.int().min(0).max(100).nullish(),
    })
    .nullish(),
  action,
});

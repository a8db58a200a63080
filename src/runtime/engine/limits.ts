/** What one process may cost the others. A diagram beyond them is refused; a run beyond them gets an incident. */
export const limits = {
  diagramBytes: 4_000_000,
  diagramDepth: 60,
  diagramElements: 5_000,
  /** Elements entered in one transaction; what is left goes on in a fresh one. */
  elementsPerStep: 1_000,
  /** Elements entered without ever waiting: more is a diagram that loops for ever. */
  elementsWithoutWait: 20_000,
  /** Names, keys and job types are indexed: an index takes no more. */
  nameBytes: 1_000,
  wholeNumber: 2_147_483_647,
  collectionItems: 10_000,
  variableBytes: 4_000_000,
} as const;

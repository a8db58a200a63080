import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Outside } from '../../src/outside/index.js';
import { ayse, givenSimulators, outsideWith, type GivenOutside, type GivenSimulators } from './given-outside.js';

type Settings = Readonly<Record<string, string>>;

interface SimulatedOutside {
  readonly simulators: GivenSimulators;
  /** The outside over these simulators, anew each time: no breaker is open. */
  readonly fresh: (more?: Settings) => Outside;
  /** The same with its clock, its metrics and its log. */
  readonly freshWhole: (more?: Settings) => GivenOutside;
}

/** For all tests of a file: simulators that know Ayşe, and lose their faults after each test. */
export function simulatedOutside(): SimulatedOutside {
  const simulators = {} as GivenSimulators;
  beforeAll(async () => {
    Object.assign(simulators, await givenSimulators());
    await simulators.register(ayse);
  });
  afterAll(() => simulators.stop());
  afterEach(() => simulators.noFaults());
  const freshWhole = (more: Settings = {}): GivenOutside => outsideWith({ ...simulators.environment, ...more });
  return { simulators, freshWhole, fresh: (more) => freshWhole(more).outside };
}

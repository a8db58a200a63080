import { performance } from 'node:perf_hooks';

/** The middle, or any other share, of some numbers. */
export function quantile(numbers, share = 0.5) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Three significant figures: more than these machines can repeat. */
export const round = (number) => Number(number.toPrecision(3));

/** Clients that each act again as soon as their last act is done; answers how many acts a second that made, and how long each took. */
export async function load({ clients, seconds, act }) {
  const times = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    while (performance.now() < endsAt) {
      const before = performance.now();
      await act(client);
      times.push(performance.now() - before);
    }
  }));
  return { perSecond: (times.length * 1000) / (performance.now() - startedAt), times };
}

/**
 * Takes turns between the contenders, so that a noise of the machine meets all of them; answers each one's median rate.
 * The first turn of each is for warming up and does not count.
 */
export async function inTurns(contenders, { clients, seconds, turns = 3 }) {
  const rates = contenders.map(() => []);
  const times = contenders.map(() => []);
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const [at, act] of contenders.entries()) {
      const lap = await load({ clients, seconds: turn === 0 ? seconds / 2 : seconds, act });
      if (turn === 0) continue;
      rates[at].push(lap.perSecond);
      times[at].push(...lap.times);
    }
  }
  return contenders.map((_, at) => ({ perSecond: quantile(rates[at]), p50: quantile(times[at]), p99: quantile(times[at], 0.99) }));
}

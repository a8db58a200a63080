import path from 'node:path';
import { round } from './load.mjs';
import { Server } from './server.mjs';

/** `npm start` on an empty data folder, and again on the same one. */
export async function* measure(place) {
  const folder = await place.folder();
  const TALEPAKIS_DATA = path.join(folder, 'data');
  const cold = await Server.start(place, { TALEPAKIS_DATA, DEMO: 'on' });
  yield { setting: { data: 'cold' }, value: round(cold.startSeconds), unit: 's' };
  await cold.stop();
  const warm = await Server.start(place, { TALEPAKIS_DATA, DEMO: 'on' });
  yield { setting: { data: 'warm' }, value: round(warm.startSeconds), unit: 's' };
  yield { setting: { memory: 'at rest' }, value: round(await warm.restingMegabytes()), unit: 'MB' };
  await warm.stop();
}

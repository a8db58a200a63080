// Jest's global teardown. A run that is killed needs none: the server stops and removes its folder by itself.
export default async function stopPostgres() {
  const { door, server } = globalThis.testPostgres;
  door.close();
  const running = await Promise.resolve(server).catch(() => undefined);
  if (running && typeof running !== 'string') await running.stop();
}

// A process of its own that starts the embedded PostgreSQL of a folder and tells where it is, until it is killed or asked to leave.
import { EmbeddedPostgres } from '../../dist/platform/database/index.js';

const [folder, kind] = process.argv.slice(2);

try {
  const server = await EmbeddedPostgres.start({ folder, isBrief: kind === 'brief' });
  process.send({ url: server.url() });
  process.once('message', async () => {
    await server.stop();
    process.exit(0);
  });
} catch (error) {
  process.send({ refused: error.message });
  process.exit(1);
}

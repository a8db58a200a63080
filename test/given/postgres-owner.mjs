// A process of its own that starts the embedded PostgreSQL of a folder and tells where it is, until it is killed.
import { EmbeddedPostgres } from '../../dist/platform/database/index.js';

const server = await EmbeddedPostgres.start({ folder: process.argv[2] });
process.send(server.url());
setInterval(() => undefined, 60_000);

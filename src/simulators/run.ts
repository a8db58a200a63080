import { startSimulators } from './start-simulators.js';

// A program of its own beside the system: it is told its port and folder, tells where it is, and goes with whoever started it.
const [port = '0', folder = '.data'] = process.argv.slice(2);

// Ctrl-C reaches everybody in the terminal; the system may still send messages while it finishes its work.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

const simulators = await startSimulators({ port: Number(port), folder });
const leave = (): void => void simulators.close().finally(() => process.exit(0));
process.on('disconnect', leave);
if (process.connected) process.send?.(simulators.environment);
else leave();

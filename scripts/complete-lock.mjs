// `npm ci` wants every optional package in the lock file, also those of other platforms that a registry may not hold.
// npm leaves the latter out; this adds them by name and version, so that one lock file installs everywhere.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = { darwin: 'darwin', linux: 'linux', win32: 'win32', windows: 'win32', android: 'android', freebsd: 'freebsd', openharmony: 'openharmony', aix: 'aix', netbsd: 'netbsd', sunos: 'sunos', openbsd: 'openbsd' };
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32', 'arm'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const [place, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (place === '' || isLocked(place, name)) continue;
    lock.packages[`node_modules/${name}`] = { version: version.replace(/^[^\d]*/, ''), ...(dev && { dev }), optional: true, ...platformOf(name) };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);

function isLocked(place, name) {
  return [`${place}/node_modules/${name}`, `node_modules/${name}`].some((path) => lock.packages[path]);
}

/** Native packages carry system and processor in their names; npm installs only those that fit. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = processors.find((processor) => words.some((word) => word.startsWith(processor)));
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) };
}

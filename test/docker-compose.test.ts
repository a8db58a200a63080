import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../src/platform/start/index.js';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly volumes?: string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: object;
}

const root = new URL('../', import.meta.url);
const text = readFileSync(new URL('docker-compose.yml', root), 'utf8');
const { services, volumes } = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, null> };

describe('docker-compose.yml', () => {
  it('has every part of an installation', () => {
    expect(Object.keys(services).sort()).toEqual(['clamav', 'mailpit', 'minio', 'postgres', 'redis', 'web', 'worker']);
  });

  it.each(['web', 'worker'])('gives %s a configuration the system accepts, and waits for what it needs', (role) => {
    const environment = JSON.parse(JSON.stringify(services[role]?.environment).replace(/\$\{[^}]+\}/g, 'x')) as Record<string, string>;

    expect(readConfig(environment)).toMatchObject({ role, host: '0.0.0.0', isDemo: false });
    for (const [needed, { condition }] of Object.entries(services[role]?.depends_on ?? {})) {
      expect(condition).toBe('service_healthy');
      expect(services[needed]?.healthcheck).toBeDefined();
    }
  });

  it('asks for nothing that .env.example does not explain, and .env stays at home', () => {
    const [example, readme, ...ignored] = ['.env.example', 'README.md', '.gitignore', '.dockerignore'].map((name) => readFileSync(new URL(name, root), 'utf8'));
    const asked = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const explained = new Set([...(example ?? '').matchAll(/^(\w+)=/gm)].map(([, name]) => name));

    expect(explained).toEqual(asked);
    expect(readme).toContain('`.env.example`');
    for (const list of ignored) expect(list.split('\n')).toContain('.env');
  });

  it('gives the system every setting it does not start without', async () => {
    const { PERSONAL_DATA_KEYS } = services['web']?.environment ?? {};

    expect(PERSONAL_DATA_KEYS).toMatch(/^\$\{PERSONAL_DATA_KEYS:\?/);
  });

  it('keeps people out of the log of the database', () => {
    expect(services['postgres']?.command).toContain('log_min_messages=log');
  });

  it('names an exact image or a Dockerfile that is there', () => {
    for (const { image, build } of Object.values(services)) {
      if (build) expect(existsSync(new URL('Dockerfile', root))).toBe(true);
      else expect(image).toMatch(/:[\w.-]+$/);
    }
  });

  it('declares every volume it uses, and builds in no password', () => {
    const used = Object.values(services).flatMap((service) => service.volumes ?? []).map((volume) => volume.split(':')[0]);

    expect(new Set(used)).toEqual(new Set(Object.keys(volumes)));
    expect(text.match(/PASSWORD: (?!\$\{)/g)).toBeNull();
  });
});

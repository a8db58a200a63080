import { createHash } from 'node:crypto';

const KEPT_MS = 60_000;
const MOST = 1000;

/** Remembers for a minute which passwords were right, so that argon2 does not run on every request with basic credentials. Keeps digests only. */
export class KnownPasswords<Who> {
  private readonly known = new Map<string, { who: Who; until: number }>();

  find(id: string, password: string): Who | null {
    const found = this.known.get(digest(id, password));
    return found && found.until > performance.now() ? found.who : null;
  }

  remember(id: string, password: string, who: Who): void {
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(digest(id, password), { who, until: performance.now() + KEPT_MS });
  }

  /** Called when a client is changed or removed in this process; others notice within the minute. */
  forgetAll(): void {
    this.known.clear();
  }
}

function digest(id: string, password: string): string {
  return createHash('sha256').update(JSON.stringify([id, password])).digest('base64');
}

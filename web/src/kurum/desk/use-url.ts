import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

type Asked = Readonly<Record<string, string | undefined>>;

interface Url {
  readonly asked: Asked;
  /** An empty text takes the word out of the address. */
  readonly ask: (change: Asked) => void;
}

/** What the address asks for, so that Back, reload and a link to a colleague show the same list. */
export function useUrl(): Url {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (isPlain(value) ? [[name, String(value)]] : [])));
  const ask = (change: Asked): void => {
    const next = Object.fromEntries(Object.entries({ ...asked, ...change }).flatMap(([name, value]) => (value ? [[name, asNumber(value)]] : [])));
    void navigate({ to: '.', search: next as never, resetScroll: false });
  };
  return { asked, ask };
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The router writes figures plainly, texts of figures in quotation marks. */
const asNumber = (value: string): string | number => (/^(0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value);

const PAUSE_MS = 250;

/** A field of the address in which somebody types: told when they pause. */
export function useTyped(value: string, tell: (value: string) => void): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const latest = useRef({ tell, told: value });
  latest.current.tell = tell;
  useEffect(() => {
    if (value !== latest.current.told) setTyped(value);
    latest.current.told = value;
  }, [value]);
  useEffect(() => {
    if (typed === latest.current.told) return undefined;
    const pausing = setTimeout(() => {
      latest.current.told = typed;
      latest.current.tell(typed);
    }, PAUSE_MS);
    return () => clearTimeout(pausing);
  }, [typed]);
  return [typed, setTyped];
}

import { useSyncExternalStore } from 'react';
import { Problem } from '../../api/client.js';
import { spokenLanguage } from '../../shell/languages.js';

/** How far a file is: on its way, being read by the system, or answered for. Lives on while somebody looks at other pages. */
export type Importing<Report> =
  | { readonly stage: 'none' }
  | { readonly stage: 'sending' | 'reading'; readonly file: string; readonly percent: number }
  | { readonly stage: 'told'; readonly file: string; readonly report: Report }
  | { readonly stage: 'failed'; readonly file: string; readonly problem: Error };

interface Order {
  readonly file: File;
  readonly asked: Readonly<Record<string, boolean>>;
  readonly csrfToken: string;
}

interface Import<Report> {
  readonly useImporting: () => Importing<Report>;
  readonly forget: () => void;
  /** Resolves when the file was answered for, in whatever way. */
  readonly send: (order: Order) => Promise<void>;
}

/** The import behind one address of the API, one file at a time. */
export function importAt<Report>(address: string): Import<Report> {
  let now: Importing<Report> = { stage: 'none' };
  const listeners = new Set<() => void>();
  const become = (next: Importing<Report>): void => {
    now = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { useImporting: () => useSyncExternalStore(subscribe, () => now), forget: () => become({ stage: 'none' }), send: (order) => send(address, order, become) };
}

/** Only XMLHttpRequest tells how much of a file has left. */
function send<Report>(address: string, { file, asked, csrfToken }: Order, become: (next: Importing<Report>) => void): Promise<void> {
  const request = new XMLHttpRequest();
  const query = new URLSearchParams(Object.entries(asked).map(([name, isOn]) => [name, String(isOn)]));
  request.open('POST', `${address}?${query}`);
  request.setRequestHeader('content-type', /\.xml$/i.test(file.name) ? 'application/xml' : 'text/csv');
  request.setRequestHeader('accept-language', spokenLanguage());
  request.setRequestHeader('x-csrf-token', csrfToken);
  become({ stage: 'sending', file: file.name, percent: 0 });
  request.upload.onprogress = ({ loaded, total }) => become({ stage: 'sending', file: file.name, percent: total > 0 ? Math.floor((100 * loaded) / total) : 0 });
  request.upload.onload = () => become({ stage: 'reading', file: file.name, percent: 100 });
  return new Promise((resolve) => {
    const end = (last: Importing<Report>): void => {
      become(last);
      resolve();
    };
    request.onload = () => end(request.status === 200 ? { stage: 'told', file: file.name, report: JSON.parse(request.responseText) as Report } : { stage: 'failed', file: file.name, problem: problemOf(request) });
    request.onerror = () => end({ stage: 'failed', file: file.name, problem: new TypeError('no answer') });
    request.send(file);
  });
}

function problemOf({ responseText, status, statusText }: XMLHttpRequest): Error {
  const told = parsed(responseText);
  return new Problem(told.code ?? 'UNEXPECTED', told.detail ?? statusText, told.details ?? {}, status);
}

function parsed(text: string): { readonly code?: string; readonly detail?: string; readonly details?: Problem['details'] } {
  try {
    return JSON.parse(text) as object;
  } catch {
    // A proxy in between may answer with a page of its own.
    return {};
  }
}

import { useSyncExternalStore } from 'react';
import { Problem } from '../../api/client.js';
import { spokenLanguage } from '../../shell/languages.js';
import type { paths } from '../../api/schema.js';

export type Report = paths['/api/kurum/birimler/ice-aktar']['post']['responses']['200']['content']['application/json'];

/** How far a file is: on its way, being read by the system, or answered for. Lives on while somebody looks at other pages. */
export type Importing =
  | { readonly stage: 'none' }
  | { readonly stage: 'sending' | 'reading'; readonly file: string; readonly isTrial: boolean; readonly percent: number }
  | { readonly stage: 'told'; readonly file: string; readonly report: Report; readonly isComplete: boolean; readonly skipsBad: boolean }
  | { readonly stage: 'failed'; readonly file: string; readonly problem: Error };

export interface ImportOrder {
  readonly file: File;
  readonly isTrial: boolean;
  readonly isComplete: boolean;
  readonly skipsBad: boolean;
  readonly csrfToken: string;
}

let now: Importing = { stage: 'none' };
const listeners = new Set<() => void>();

function become(next: Importing): void {
  now = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useImporting = (): Importing => useSyncExternalStore(subscribe, () => now);
export const forgetImport = (): void => become({ stage: 'none' });

/** Sends the file and resolves when it was answered for. Only XMLHttpRequest tells how much of a file has left. */
export function startImport(order: ImportOrder): Promise<void> {
  const { file, isTrial, isComplete, skipsBad, csrfToken } = order;
  const request = new XMLHttpRequest();
  const flag = (isOn: boolean): string => (isOn ? 'true' : 'false');
  request.open('POST', `/api/kurum/birimler/ice-aktar?${new URLSearchParams({ isTrial: flag(isTrial), isComplete: flag(isComplete), skipsBad: flag(skipsBad) })}`);
  request.setRequestHeader('content-type', /\.xml$/i.test(file.name) ? 'application/xml' : 'text/csv');
  request.setRequestHeader('accept-language', spokenLanguage());
  request.setRequestHeader('x-csrf-token', csrfToken);
  become({ stage: 'sending', file: file.name, isTrial, percent: 0 });
  request.upload.onprogress = ({ loaded, total }) => become({ stage: 'sending', file: file.name, isTrial, percent: total > 0 ? Math.floor((100 * loaded) / total) : 0 });
  request.upload.onload = () => become({ stage: 'reading', file: file.name, isTrial, percent: 100 });
  return new Promise((resolve) => {
    const end = (last: Importing): void => {
      become(last);
      resolve();
    };
    request.onload = () => end(request.status === 200
      ? { stage: 'told', file: file.name, report: JSON.parse(request.responseText) as Report, isComplete, skipsBad }
      : { stage: 'failed', file: file.name, problem: problemOf(request) });
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

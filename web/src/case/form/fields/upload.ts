import { Problem } from '../../../api/client.js';
import { spokenLanguage } from '../../../shell/languages.js';

/** A document as the server knows it. */
export interface Brought {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly state: 'taraniyor' | 'temiz' | 'zararli';
  readonly canBeShown: boolean;
}

interface Sending {
  readonly file: File;
  readonly csrfToken: string;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Brings one file; only a request of the old kind says how far it is. */
export function upload({ file, csrfToken, onProgress }: Sending): Promise<Brought> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/belgeler');
    request.setRequestHeader('accept-language', spokenLanguage());
    request.setRequestHeader('x-csrf-token', csrfToken);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new TypeError('The connection was lost.'));
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as Brought);
      else reject(problemIn(request));
    };
    const body = new FormData();
    body.append('dosya', file, file.name);
    request.send(body);
  });
}

function problemIn({ status, statusText, responseText }: XMLHttpRequest): Problem {
  const isJson = responseText.startsWith('{');
  const { code = 'UNEXPECTED', detail = statusText, details = {} } = (isJson ? JSON.parse(responseText) : {}) as Partial<Problem>;
  return new Problem(code, detail, details, status);
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { html, type Markup } from './markup.js';
import { languageOf, wordsIn, type Language, type Words } from './words.js';

/** Sign-in pages send the browser back to the product, which is another port of this machine. */
const POLICY = [
  "default-src 'none'", "style-src 'self'", "script-src 'self'", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  "form-action 'self' http://127.0.0.1:* http://localhost:*",
].join('; ');

const PAGES = { home: '/', phone: '/telefon', mailbox: '/posta', kepBox: '/kep', faults: '/arizalar' } as const;

interface Page {
  /** The message that is the page's heading. */
  readonly title: string;
  readonly current?: keyof typeof PAGES;
  readonly body: (words: Words, language: Language) => Markup;
}

/** Answers with a whole page in the reader's language. */
export function showPage(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  return reply.headers(pageHeaders).type('text/html; charset=utf-8').send(whole(page, language).text);
}

export const pageHeaders = {
  'content-security-policy': POLICY, 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
} as const;

/** Whether a program asks, and not a person's browser. */
export function wantsData(request: FastifyRequest): boolean {
  return /^application\/json\b/.test(request.headers.accept ?? '');
}

function whole({ title, current, body }: Page, language: Language): Markup {
  const words = wordsIn(language);
  const links = Object.entries(PAGES).map(([name, path]) => html`<li><a href="${path}"${name === current && html` aria-current="page"`}>${words(name)}</a></li>`);
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words(title)} · ${words('app')}</title><link rel="stylesheet" href="/sayfa.css"><script src="/sayfa.js" defer></script></head>
<body>
<header><div class="inner"><p>${words('app')}</p><nav aria-label="${words('navigation')}"><ul>${links}</ul></nav></div></header>
<main class="inner"><h1>${words(title)}</h1><p class="warning">${words('warning')}</p>${body(words, language)}</main>
</body>
</html>
`;
}

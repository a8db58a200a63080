// Keeps one page that says there is no connection, and its style. Nothing of anybody is ever kept here: answers of /api and pages are not.
const KEPT = 'cevrimdisi-1';
const PAGE = '/cevrimdisi.html';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll([PAGE, '/cevrimdisi.css', '/favicon.svg'])).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOwnFile = request.destination === 'style' || request.destination === 'image';
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  else if (isOwnFile && ['/cevrimdisi.css', '/favicon.svg'].includes(new URL(request.url).pathname)) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});

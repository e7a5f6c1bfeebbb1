// Readiness pages, and the notes of a stand, for a workshop on a bad line. A page is fetched from the server when there
// is one; else the last copy is shown. The server says `no-store` because these pages are private: here they are kept on
// purpose, for the one person who opened them, and dropped when somebody signs out, signs in, or another person's page
// arrives. Any other page of a producer's desk is answered by a page of our own while there is no line: it is the same for
// everybody, and fills in from what is kept here.
const pages = 'readiness-pages';
const assets = 'readiness-assets';
const noLine = 'no-line';
const mostPages = 80;
const mostAssets = 150;
/** Milliseconds without an answer after which a copy is shown. */
const patience = 8_000;
/** Milliseconds after which our own page is fetched again. */
const noLineLasts = 86_400_000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepNoLine());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const wanted = Array.isArray(event.data?.keep) ? event.data.keep : [];
  const kept = wanted.filter((path) => typeof path === 'string' && isKept(path.split('?')[0]));
  event.waitUntil(keepAll(kept).then(keepNoLine));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  const leaves = request.method === 'POST' && /[?&]do=account\.sign-(out|in)/.test(url.search);
  if (leaves || (request.mode === 'navigate' && /^(\/en)?\/account\/sign-in$/.test(url.pathname))) {
    event.waitUntil(caches.delete(pages));
    return;
  }
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/_astro/')) event.respondWith(asset(request));
  else if (isKept(url.pathname) && (request.mode === 'navigate' || request.headers.get('accept') === 'text/html'))
    event.respondWith(page(request));
  else if (isDesk(url.pathname) && request.mode === 'navigate')
    event.respondWith(fetch(request).catch((error) => ownPage(url.pathname, error)));
});

/** Readiness pages, and the one where contacts are noted at a stand. */
function isKept(path) {
  return /^(\/en)?\/producer\/(readiness(\/[a-z0-9-]+)?|exhibitions\/[a-z0-9-]+\/leads)$/.test(path);
}

/** A producer's desk. */
function isDesk(path) {
  return /^(\/en)?\/producer(\/|$)/.test(path);
}

async function asset(request) {
  const known = await caches.match(request, { cacheName: assets });
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(assets);
    await cache.put(request, answer.clone());
    await trim(cache, mostAssets);
  }
  return answer;
}

async function page(request) {
  const address = addressOf(request.url);
  const copy = await (await caches.open(pages)).match(address);
  try {
    const answer = await (copy ? within(patience, fetch(request)) : fetch(request));
    // A full phone keeps nothing, and shows the page all the same.
    await keep(address, answer.clone()).catch(() => undefined);
    return answer;
  } catch (error) {
    if (copy) return asCopy(copy);
    if (request.mode === 'navigate') return ownPage(address, error);
    throw error;
  }
}

/** Our own page in the language of the address; without it the browser's. */
async function ownPage(path, error) {
  const kept = await caches.match(/^\/en(\/|$)/.test(path) ? '/en/no-line' : '/no-line', { cacheName: noLine });
  if (!kept) throw error;
  return new Response(kept.body, { status: 503, headers: kept.headers });
}

async function keepNoLine() {
  for (const path of ['/no-line', '/en/no-line']) await keepOwnPage(path).catch(() => undefined);
}

async function keepOwnPage(path) {
  const cache = await caches.open(noLine);
  const known = await cache.match(path);
  if (known && Date.now() - Number(known.headers.get('x-kept-at')) < noLineLasts) return keepAssets(await known.text());
  const answer = await fetch(path, { credentials: 'omit', redirect: 'error' });
  if (answer.status !== 200) return;
  const text = await answer.text();
  // Its styles and scripts first: a page that can't run is no better than the browser's own.
  await keepAssets(text);
  await cache.put(path, asKept(text, answer));
}

/** A notice in the address belongs to the moment, not to the page. */
function addressOf(text) {
  const url = new URL(text, self.location.origin);
  const list = url.searchParams.get('list');
  return url.pathname + (list ? `?list=${encodeURIComponent(list)}` : '');
}

async function keep(address, answer) {
  if (answer.redirected || answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
    await caches.delete(pages);
    return;
  }
  if (answer.status !== 200) return;
  const text = await answer.text();
  const owner = /data-owner="([^"]+)"/.exec(text)?.[1];
  if (!owner) return;
  const cache = await caches.open(pages);
  const mark = await (await cache.match('/owner'))?.text();
  if (mark !== undefined && mark !== owner) {
    await caches.delete(pages);
    return keep(address, new Response(text, { status: 200 }));
  }
  await cache.put('/owner', new Response(owner));
  await cache.put(address, asKept(text, answer));
  await trim(cache, mostPages);
}

function asKept(text, answer) {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'x-kept-at': String(Date.now()) };
  const policy = answer.headers.get('content-security-policy');
  if (policy) headers['content-security-policy'] = policy;
  return new Response(text, { headers });
}

async function keepAll(paths) {
  const missed = [];
  for (const path of paths.slice(0, 20)) if (!(await keepOne(path))) missed.push(path);
  if (missed.length === 0) return;
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  for (const path of missed) await keepOne(path);
}

/** False: it could not be had now. */
async function keepOne(path) {
  const address = addressOf(path);
  const known = await (await caches.open(pages)).match(address);
  if (known && Date.now() - Number(known.headers.get('x-kept-at')) < 600_000) return true;
  const answer = await fetch(path, { headers: { accept: 'text/html' }, redirect: 'manual' }).catch(() => null);
  if (!answer || answer.status >= 429) return false;
  await keep(address, answer);
  await keepAssets((await (await (await caches.open(pages)).match(address))?.text()) ?? '');
  return true;
}

/** A page is of little use without its styles and scripts, a script without those it imports. */
async function keepAssets(text) {
  const wanted = new Set(
    [...text.matchAll(/(?:src|href)="(\/_astro\/[^"]+\.(?:js|css|woff2))"/g)].map(([, name]) => name),
  );
  // What is added while it is walked is walked too.
  for (const name of wanted) {
    const answer = await asset(new Request(name)).catch(() => null);
    if (!answer?.ok || !name.endsWith('.js')) continue;
    const script = await answer.text();
    for (const [, other] of script.matchAll(/\b(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
      wanted.add(`/_astro/${other}`);
  }
}

async function asCopy(copy) {
  const text = await copy.text();
  const at = copy.headers.get('x-kept-at') ?? '0';
  return new Response(text.replace('<html', `<html data-kept-at="${at}"`), { headers: copy.headers });
}

async function trim(cache, most) {
  const keys = (await cache.keys()).filter(({ url }) => !url.endsWith('/owner'));
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

function within(milliseconds, promise) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), milliseconds);
    promise.then(resolve, reject);
  });
}

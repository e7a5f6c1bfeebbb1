// Readiness pages, and the notes of a stand, for a workshop on a bad line. A page is fetched from the server when there
// is one; else the last copy is shown. The server says `no-store` because these pages are private: here they are kept on
// purpose, for the one person who opened them, and dropped when somebody signs out, signs in, or another person's page
// arrives.
const pages = 'readiness-pages';
const assets = 'readiness-assets';
const mostPages = 80;
const mostAssets = 150;
/** Milliseconds without an answer after which a copy is shown. */
const patience = 8_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const wanted = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(keepAll(wanted.filter((path) => typeof path === 'string' && isKept(path.split('?')[0]))));
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
});

/** Readiness pages, and the one where contacts are noted at a stand. */
function isKept(path) {
  return /^(\/en)?\/producer\/(readiness(\/[a-z0-9-]+)?|exhibitions\/[a-z0-9-]+\/leads)$/.test(path);
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
    await keep(address, answer.clone());
    return answer;
  } catch (error) {
    if (copy) return asCopy(copy);
    throw error;
  }
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
  const headers = { 'content-type': 'text/html; charset=utf-8', 'x-kept-at': String(Date.now()) };
  const policy = answer.headers.get('content-security-policy');
  if (policy) headers['content-security-policy'] = policy;
  await cache.put('/owner', new Response(owner));
  await cache.put(address, new Response(text, { headers }));
  await trim(cache, mostPages);
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
  await keepAssets(address);
  return true;
}

/** A page is of little use without its styles and scripts. */
async function keepAssets(address) {
  const text = await (await (await caches.open(pages)).match(address))?.text();
  for (const [, name] of (text ?? '').matchAll(/(?:src|href)="(\/_astro\/[^"]+\.(?:js|css|woff2))"/g))
    await asset(new Request(name)).catch(() => undefined);
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

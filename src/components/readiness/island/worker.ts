/** Keeps a copy of readiness pages for when there is no line; see public/readiness-worker.js. */
export async function startWorker(prefetch: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/readiness-worker.js', { scope: '/' }).catch(() => null);
  if (!registration) return;
  await navigator.serviceWorker.ready;
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  const pages = [location.pathname + location.search, ...(saving ? [] : prefetch)];
  navigator.serviceWorker.controller?.postMessage({ keep: pages });
  if (!navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener(
      'controllerchange',
      () => navigator.serviceWorker.controller?.postMessage({ keep: pages }),
      { once: true },
    );
}

import { postForm } from '#src/components/listings/island/post-form.ts';
import { openStateLine } from '#src/components/listings/island/state-line.ts';
import type { PhotoQueue } from '#src/components/photos/queue.ts';
import { openPhotoStore } from '#src/components/photos/store.ts';
import { readinessOffline } from '#src/i18n/readiness-offline.ts';
import { startKept } from './kept.ts';
import { startRemoving } from './file-list.ts';
import { startAsk, type Device } from './files.ts';
import { drain, foreignFiles } from './drain.ts';
import { prepareStateLine } from './prepare-state-line.ts';
import { startSaving } from './saving.ts';
import { startWorker } from './worker.ts';

/** Milliseconds between two rounds of sending what other items left behind. */
const retry = 5_000;

const island = document.querySelector<HTMLElement>('[data-readiness-island]');
if (island) void start(island);

/** Brings a readiness page to life: what was left on the device is sent, and the item's form saves by itself. */
async function start(root: HTMLElement): Promise<void> {
  const { owner = '', workshop = '' } = root.dataset;
  const locale = document.documentElement.lang === 'en' ? 'en' : 'id';
  const device: Device = { owner, workshop, locale, store: await openPhotoStore() };
  const form = document.querySelector<HTMLFormElement>('form[data-evidence]');
  startKept(locale);
  if (form) await startForm(form, device);
  await startLeft(root, device, form?.dataset['item'] ?? null);
  await startWorker((root.dataset['prefetch'] ?? '').split(' ').filter(Boolean));
}

async function startForm(form: HTMLFormElement, device: Device): Promise<void> {
  const words = readinessOffline[device.locale];
  prepareStateLine(form, device.locale);
  const line = openStateLine(form, device.locale);
  startRemoving(form);
  const queues: PhotoQueue[] = [];
  const { saving, restored, forget } = startSaving(form, device, line, {
    saved: (ids) => queues.forEach((queue) => void queue.settle(ids)),
  });
  if (restored) line.say(words.restored);
  const boxes = [...form.querySelectorAll<HTMLElement>('[data-ask]')].filter((box) =>
    box.querySelector('[data-files]'),
  );
  for (const box of boxes) queues.push(await startAsk(form, box, device));
  for (const name of ['online', 'focus'] as const)
    window.addEventListener(name, () => queues.forEach((queue) => queue.wake()));

  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const sends = event.submitter?.getAttribute('formaction')?.includes('readiness.send') ?? false;
    void (sends ? send() : saving.flush()).finally(() => {
      busy = false;
    });
  });

  /** Sending in waits until everything is saved: what an officer gets must be what the person saw. */
  async function send(): Promise<void> {
    const files = queues.reduce((sum, queue) => sum + queue.unfinished, 0);
    if (files > 0) return line.note(words.filesLeft.replace('#', String(files)));
    if (!navigator.onLine) return line.note(words.noLineToSend);
    if (!(await saving.flush())) return;
    const posted = await postForm('readiness.send', new FormData(form));
    if (posted.kind === 'done') {
      forget();
      const prefix = device.locale === 'en' ? '/en' : '';
      const to = posted.to ?? location.pathname.replace(/^\/en/, '');
      return location.assign(`${prefix}${to}${posted.notice ? `?done=${posted.notice}` : ''}`);
    }
    if (posted.kind === 'refused') {
      // The page says field by field what is missing.
      forget();
      form.action = '?do=readiness.send';
      return form.submit();
    }
    line.state(posted.kind);
  }
}

/** Says what of other items still lies on this device, and sends it when it can. */
async function startLeft(root: HTMLElement, device: Device, open: string | null): Promise<void> {
  const words = readinessOffline[device.locale];
  const text = root.querySelector<HTMLElement>('[data-left]');
  let running = false;
  let again = 0;
  const go = async () => {
    if (running) return;
    running = true;
    clearTimeout(again);
    let left = 0;
    await drain(device, open, ({ files, forms }) => {
      left = files + forms;
      if (!text) return;
      text.hidden = left === 0;
      text.textContent = words.left(files, forms);
    }).finally(() => {
      running = false;
    });
    if (left > 0) again = window.setTimeout(() => void go(), retry);
  };
  window.addEventListener('online', () => void go());
  const foreign = root.querySelector<HTMLElement>('[data-foreign]');
  const others = await foreignFiles(device);
  if (foreign && others > 0) {
    foreign.textContent = words.foreign(others);
    foreign.hidden = false;
  }
  await go();
}

import { shrinkPhoto } from '#src/components/photos/shrink.ts';
import { startKept } from '#src/components/readiness/island/kept.ts';
import { startWorker } from '#src/components/readiness/island/worker.ts';
import { leadsOffline } from '#src/i18n/leads-offline.ts';
import { href, paths } from '#src/paths.ts';
import { openQueueList, type Why } from './queue-list.ts';
import { sendLead } from './send-lead.ts';
import { openLeadStore, type LeadStore, type NotedLead } from './store.ts';

/** Milliseconds between two rounds while something waits. */
const retry = 5_000;

const island = document.querySelector<HTMLElement>('[data-leads-island]');
if (island) void start(island);

/** Keeps each contact on the phone first and sends it when there is a line; the page itself opens without one. */
async function start(root: HTMLElement): Promise<void> {
  const { owner = '', workshop = '', exhibition = '', name = '' } = root.dataset;
  const locale = document.documentElement.lang === 'en' ? 'en' : 'id';
  const t = leadsOffline[locale];
  const store = await openLeadStore();
  const scope = `${owner}:${workshop}:`;
  startKept(locale);

  const why = new Map<string, Why>();
  const list = openQueueList(root, locale, exhibition, {
    again: (lead) => void store.put({ ...lead, state: 'waiting', code: '' }).then(drain),
    remove: (lead) => void store.remove(lead.id).then(show),
  });
  const show = async () => {
    const reason = (lead: NotedLead): Why => (lead.state === 'refused' ? 'refused' : (why.get(lead.id) ?? 'waiting'));
    list.show(await store.list(scope), reason);
  };

  let running = false;
  let timer = 0;
  async function drain(): Promise<void> {
    clearTimeout(timer);
    if (running) return;
    running = true;
    try {
      for (const lead of await store.list(scope)) {
        if (lead.state !== 'waiting' || !navigator.onLine) continue;
        why.set(lead.id, 'sending');
        await show();
        const sent = await sendLead(lead, { workshop, locale, keep: store.put });
        why.delete(lead.id);
        if (sent.kind === 'done') {
          await store.remove(lead.id);
          if (lead.exhibition === exhibition) addRow(lead, locale);
          list.say(sent.photoLost ? t.photoLost : t.sent);
        } else if (sent.kind === 'refused') await store.put({ ...lead, state: 'refused', code: sent.code });
        else if (sent.kind !== 'again') why.set(lead.id, sent.kind);
        if (sent.kind === 'again' || sent.kind === 'sign-in') break;
      }
    } finally {
      running = false;
    }
    await show();
    if ((await store.list(scope)).some(({ state }) => state === 'waiting'))
      timer = window.setTimeout(() => void drain(), retry);
  }

  const form = document.querySelector<HTMLFormElement>('form[data-lead-form]');
  if (form)
    startForm(form, { store, scope, exhibition, exhibitionName: name }, (isKept) => {
      list.say(isKept ? t.kept : t.full);
      if (isKept) void show().then(drain);
    });
  for (const event of ['online', 'focus'] as const) window.addEventListener(event, () => void drain());
  await showForeign(root, store, scope, t.foreign);
  await show();
  await drain();
  await startWorker([]);
}

interface Place {
  store: LeadStore;
  scope: string;
  exhibition: string;
  exhibitionName: string;
}

/** Where the phone keeps nothing more, the form goes straight to the server while there is a line. */
function startForm(form: HTMLFormElement, { store, ...place }: Place, noted: (isKept: boolean) => void): void {
  const picture = form.querySelector<HTMLElement>('[data-photo]');
  const input = picture?.querySelector<HTMLInputElement>('input[type="file"]');
  if (picture) picture.hidden = false;
  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    void note().finally(() => (busy = false));
  });

  async function note(): Promise<void> {
    const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const file = input?.files?.[0];
    const shrunk = file ? await shrinkPhoto(file, file.name) : null;
    const lead: NotedLead = {
      id: crypto.randomUUID(),
      ...place,
      fields,
      at: Date.now(),
      state: 'waiting',
      code: '',
      photo: shrunk?.ok ? shrunk.blob : null,
      photoName: file?.name ?? '',
      photoId: '',
    };
    const isKept = await store.put(lead).then(
      () => true,
      () => false,
    );
    if (!isKept && navigator.onLine) return form.submit();
    noted(isKept);
    if (!isKept) return;
    form.reset();
    form.querySelector<HTMLInputElement>('input[name="name"]')?.focus();
  }
}

/** What was just sent stands in the list at once; the page that comes next says the rest. */
function addRow({ id, exhibition, fields }: NotedLead, locale: 'id' | 'en'): void {
  const list = document.querySelector('[data-lead-list]');
  const link = document.createElement('a');
  link.href = href(locale, paths.ownLead(exhibition, id));
  const name = document.createElement('strong');
  name.textContent = fields.find(([field]) => field === 'name')?.[1] ?? '';
  link.append(name);
  const row = document.createElement('li');
  row.append(link);
  list?.prepend(row);
  document.querySelector('[data-lead-none]')?.remove();
  const title = document.querySelector('#list');
  if (title && list) title.textContent = (title.textContent ?? '').replace(/\d+/, String(list.children.length));
}

async function showForeign(root: HTMLElement, store: LeadStore, scope: string, say: (count: number) => string) {
  const line = root.querySelector<HTMLElement>('[data-foreign]');
  const others = await store.others(scope);
  if (!line || others === 0) return;
  line.textContent = say(others);
  line.hidden = false;
}

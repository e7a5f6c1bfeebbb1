import type { Locale } from '#src/i18n/locale.ts';
import { leadsOffline } from '#src/i18n/leads-offline.ts';
import type { NotedLead } from './store.ts';

export type Why = 'waiting' | 'sending' | 'sign-in' | 'other-workshop' | 'refused';

interface Heard {
  again(lead: NotedLead): void;
  remove(lead: NotedLead): void;
}

/** Shows what still lies on the phone, with why; `page` is the exhibition whose page is open. */
export function openQueueList(root: HTMLElement, locale: Locale, page: string, heard: Heard) {
  const t = leadsOffline[locale];
  const box = root.querySelector<HTMLElement>('[data-waiting]');
  const list = root.querySelector<HTMLElement>('[data-queue]');
  const count = root.querySelector<HTMLElement>('[data-count]');
  const blank = root.querySelector<HTMLTemplateElement>('template[data-waiting-row]');
  const said = root.querySelector<HTMLElement>('[data-said]');

  return {
    say(text: string) {
      if (said) said.textContent = text;
    },
    show(leads: readonly NotedLead[], why: (lead: NotedLead) => Why) {
      if (!box || !list || !count) return;
      box.hidden = leads.length === 0;
      count.textContent = t.waiting(leads.length);
      list.replaceChildren(...leads.flatMap((lead) => rowOf(lead, why(lead))));
    },
  };

  function rowOf(lead: NotedLead, why: Why): Element[] {
    const row = blank?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    if (!row) return [];
    const set = (part: string, text: string) => {
      const element = row.querySelector(`[data-${part}]`);
      if (element) element.textContent = text;
    };
    const name = lead.fields.find(([field]) => field === 'name')?.[1] ?? '';
    set('name', name || t.unnamed);
    const where = lead.exhibition === page ? '' : ` ${t.elsewhere(lead.exhibitionName)}`;
    set('why', ` ${t.states[why]}${lead.code && why === 'refused' ? ` (${lead.code})` : ''}${where}`);
    const button = (part: string, isShown: boolean, press: () => void) => {
      const element = row.querySelector<HTMLElement>(`[data-${part}]`);
      if (!element) return;
      element.hidden = !isShown;
      element.addEventListener('click', press);
    };
    button('sign-in', why === 'sign-in', () => undefined);
    button('again', why === 'refused', () => heard.again(lead));
    button('remove', why === 'refused', () => {
      if (confirm(t.removeSure)) heard.remove(lead);
    });
    return [row];
  }
}

import { autosave } from '#src/i18n/autosave.ts';
import { refusals } from '#src/i18n/refusals.ts';
import type { SaveState } from './autosave.ts';
import type { Posted } from './post-form.ts';

/** Said aloud as well as shown; the rest comes and goes too often. */
const loud: readonly SaveState[] = ['offline', 'signed-out', 'refused', 'stale'];

/** The line that says what became of what was typed. */
export function openStateLine(
  form: HTMLFormElement,
  locale: 'id' | 'en',
  words: Record<SaveState | 'back', string> = autosave[locale],
) {
  const line = form.querySelector<HTMLElement>('[data-state]');
  const text = form.querySelector('[data-state-text]');
  const link = form.querySelector<HTMLElement>('[data-state-sign-in]');
  const voice = form.querySelector('[data-state-said]');
  let troubled = false;
  const say = (what: string) => {
    if (voice && voice.textContent !== what) voice.textContent = what;
  };
  const show = (state: string, what: string) => {
    if (line) line.dataset['state'] = state;
    if (text) text.textContent = what;
    if (link) link.hidden = state !== 'signed-out';
  };
  return {
    say,
    show,
    note(what: string) {
      show('refused', what);
      say(what);
    },
    state(state: SaveState, refused?: Extract<Posted, { kind: 'refused' }>) {
      const why = refused ? refusals[locale][refused.code](refused.facts) : '';
      const what = words[state].replace('#', state === 'saved' ? clock(locale) : why);
      show(state, what);
      if (loud.includes(state)) say(what);
      if (state === 'saved' && troubled) say(words.back);
      if (state !== 'saving' && state !== 'dirty') troubled = loud.includes(state);
    },
  };
}

function clock(locale: 'id' | 'en'): string {
  return new Date().toLocaleTimeString(locale === 'id' ? 'id-ID' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
}

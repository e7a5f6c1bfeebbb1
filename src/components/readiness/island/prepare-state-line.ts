import { autosave } from '#src/i18n/autosave.ts';
import { href, paths } from '#src/paths.ts';

/** Gives the form's line of state the parts that openStateLine fills. */
export function prepareStateLine(form: HTMLFormElement, locale: 'id' | 'en'): void {
  const line = form.querySelector<HTMLElement>('[data-save-state]');
  if (!line) return;
  line.hidden = false;
  line.removeAttribute('role');
  line.dataset['state'] = 'clean';

  const text = document.createElement('span');
  text.dataset['stateText'] = '';
  text.textContent = autosave[locale].clean;
  const link = document.createElement('a');
  Object.assign(link, { href: href(locale, paths.signIn(location.pathname)), target: '_blank', hidden: true });
  link.dataset['stateSignIn'] = '';
  link.textContent = autosave[locale].signIn;
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.role = 'status';
  said.dataset['stateSaid'] = '';
  line.replaceChildren(text, ' ', link, said);
}

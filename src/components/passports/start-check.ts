import { formatDay, formatMoment } from '#src/i18n/format.ts';
import { levelName } from '#src/i18n/levels.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { passports } from '#src/i18n/passports.ts';
import { href, paths } from '#src/paths.ts';
import { checkStatement, type Checked, type PublicKeys } from './check-statement.ts';

/** Brings the form on the page of checking to life: the pasted text stays in the browser, only the key is fetched. */
export function startCheck(form: HTMLFormElement, locale: Locale): void {
  const text = form.querySelector('textarea');
  const said = form.querySelector<HTMLElement>('[data-result]');
  if (!text || !said) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check(text.value, form.dataset['key'] ?? '').then((checked) => say(said, checked, locale));
  });
}

async function check(text: string, keyAddress: string): Promise<Checked> {
  try {
    const answer = await fetch(keyAddress);
    return await checkStatement(text, (await answer.json()) as PublicKeys);
  } catch {
    return { kind: 'unable' };
  }
}

function say(box: HTMLElement, checked: Checked, locale: Locale): void {
  const t = passports[locale].check.result;
  const words = { 'not-ours': t.notOurs, 'other-key': t.otherKey, unable: t.unable, changed: t.changed, good: t.good };
  box.className = `notice${checked.kind === 'good' ? '' : ' notice--failed'}`;
  box.replaceChildren(
    line(words[checked.kind]),
    ...(checked.kind === 'good' ? factsOf(checked.statement, locale) : []),
  );
}

function factsOf(statement: Extract<Checked, { kind: 'good' }>['statement'], locale: Locale): HTMLElement[] {
  const t = passports[locale].check.result;
  const workshop = statement['workshop'] as { name?: unknown; demo?: unknown } | undefined;
  const [level, asOf, until, id] = ['level', 'asOf', 'validUntil', 'passport'].map((name) =>
    String(statement[name] ?? ''),
  );
  const facts = t.facts(
    String(workshop?.name ?? ''),
    level === '' ? passports[locale].page.noLevel : levelName(level, locale),
    formatMoment(Date.parse(asOf ?? ''), locale),
    formatDay(until ?? '', locale),
  );
  const link = document.createElement('a');
  link.href = href(locale, paths.passport(encodeURIComponent(id ?? '')));
  link.textContent = t.look;
  const over = Date.parse(`${until}T23:59:59.999+07:00`) < Date.now();
  return [
    line(facts),
    ...(over ? [line(t.over(formatDay(until ?? '', locale)))] : []),
    ...(workshop?.demo === true ? [line(t.demo)] : []),
    line(link),
  ];
}

function line(content: string | Node): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.append(content);
  return paragraph;
}

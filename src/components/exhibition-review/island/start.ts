import { draftCopy } from '#src/components/listings/island/draft-copy.ts';
import { openStateLine } from '#src/components/listings/island/state-line.ts';
import { prepareStateLine } from '#src/components/readiness/island/prepare-state-line.ts';
import { saveByItself } from '#src/components/ui/save-by-itself.ts';
import { sendForm } from '#src/components/ui/send-form.ts';
import { sheetSaving } from '#src/i18n/sheet-saving.ts';
import { keepTyped } from './keep-typed.ts';

const form = document.querySelector<HTMLFormElement>('form[data-sheet]');
if (form) start(form);

/**
 * Brings a sheet to life. One that is not finished saves by itself and stays unfinished; one that is finished counts as
 * it is, so that what is typed over it stays on the device until it is saved whole.
 */
function start(form: HTMLFormElement): void {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'id';
  const words = sheetSaving[locale];
  const { sheet = '', owner = '' } = form.dataset;
  const isOpen = 'open' in form.dataset;
  prepareStateLine(form, locale);
  const line = openStateLine(form, locale, words.states);
  line.show('clean', isOpen ? words.clean : words.finished);
  const place = draftCopy(sheet, localStorage, Date.now(), `canting.sheet.${owner}.`);
  const others = [...document.querySelectorAll<HTMLFormElement>('form[data-after-sheet]')];
  const parts = { action: 'scoring.save', extra: { go: 'later' }, place, line };
  const own = isOpen
    ? saveByItself(form, { ...parts, form: 'form[data-sheet][data-open]', conflict: '[data-sheet-conflict]' })
    : null;
  const { restored, forget } = own ?? keepTyped(form, place, line, words);
  if (restored) line.say(words.restored);

  /** Whether everything is saved, or refused for a reason the page says. */
  const isSettled = async () => !own || (await own.saving.flush()) || own.state() === 'refused';

  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const later = (event.submitter as HTMLButtonElement | null)?.value === 'later';
    void (later ? isSettled() : finish()).finally(() => {
      busy = false;
    });
  });
  async function finish(): Promise<void> {
    if (await isSettled()) await sendForm(form, 'scoring.save', { extra: { go: 'next' }, line, forget });
  }

  // They name the sheet's version, which a save in hand changes.
  for (const other of others)
    other.addEventListener('submit', (event) => {
      event.preventDefault();
      void isSettled().then(() => {
        const [to, from] = [other, form].map((one) => one.elements.namedItem('version') as HTMLInputElement);
        if (to && from) to.value = from.value;
        forget();
        other.submit();
      });
    });
}

import { openStateLine } from '#src/components/listings/island/state-line.ts';
import { prepareStateLine } from '#src/components/readiness/island/prepare-state-line.ts';
import { sendForm } from '#src/components/ui/send-form.ts';
import { exhibitionApplication } from '#src/i18n/exhibition-application.ts';
import { startSaving } from './saving.ts';

const form = document.querySelector<HTMLFormElement>('form[data-application]');
if (form) start(form);

/** Brings the application to life: it saves by itself, and is sent once, after everything is saved. */
function start(form: HTMLFormElement): void {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'id';
  const words = exhibitionApplication[locale];
  prepareStateLine(form, locale);
  const line = openStateLine(form, locale);
  const { saving, restored, forget } = startSaving(form, line);
  if (restored) line.say(words.restored);

  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const sends = event.submitter?.getAttribute('formaction')?.includes('application.submit') ?? false;
    void (sends ? send() : saving.flush()).finally(() => {
      busy = false;
    });
  });

  async function send(): Promise<void> {
    if (!navigator.onLine) return line.note(words.noLine);
    if (await saving.flush()) await sendForm(form, 'application.submit', { line, forget });
  }
}

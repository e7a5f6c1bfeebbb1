import type { Autosave } from './autosave.ts';
import { postForm } from './post-form.ts';
import type { openStateLine } from './state-line.ts';

interface Parts {
  saving: Autosave;
  line: ReturnType<typeof openStateLine>;
  /** Words for photos still on their way; `#` is their number. */
  photosLeft: string;
  /** The server has it: nothing to keep any more. */
  sent(): void;
}

/** The buttons: save stays on the page; sending in waits until everything is saved, and never leaves without a line. */
export function startSubmit(form: HTMLFormElement, { saving, line, photosLeft, sent }: Parts): void {
  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const sendsIn = event.submitter?.hasAttribute('data-submit') ?? false;
    if (busy) return;
    busy = true;
    void (sendsIn ? sendIn() : saving.flush()).finally(() => {
      busy = false;
    });
  });

  async function sendIn(): Promise<void> {
    const left = form.querySelectorAll('.photo--waiting:not(.photo--refused)').length;
    if (left > 0) return line.note(photosLeft.replace('#', String(left)));
    if (!(await saving.flush())) return;
    const posted = await postForm('listing.submit', new FormData(form));
    if (posted.kind === 'done') {
      sent();
      return go(posted.to ?? location.pathname, posted.notice);
    }
    if (posted.kind === 'refused') {
      // The page says field by field what is wrong.
      sent();
      form.action = '?do=listing.submit';
      return form.submit();
    }
    line.state(posted.kind);
  }
}

function go(to: string, notice: string | undefined): void {
  const prefix = document.documentElement.lang === 'en' && !to.startsWith('/en') ? '/en' : '';
  location.assign(`${prefix}${to}${notice ? `?done=${notice}` : ''}`);
}

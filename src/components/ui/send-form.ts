import { postForm } from '#src/components/listings/island/post-form.ts';
import type { openStateLine } from '#src/components/listings/island/state-line.ts';

interface Sending {
  /** Sent beside the form's own fields. */
  extra?: Record<string, string>;
  line: ReturnType<typeof openStateLine>;
  /** The server has it all: the device may forget it. */
  forget(): void;
}

/**
 * Sends a form whole and goes where the answer leads. What is refused is sent once more as a page, which says field by
 * field what is wrong; without an answer the form stays, and the line says why.
 */
export async function sendForm(form: HTMLFormElement, action: string, { extra = {}, line, forget }: Sending) {
  const data = new FormData(form);
  for (const [name, value] of Object.entries(extra)) data.set(name, value);
  const posted = await postForm(action, data);
  if (posted.kind === 'done') {
    forget();
    const prefix = document.documentElement.lang === 'en' ? '/en' : '';
    const done = posted.notice ? `?done=${posted.notice}` : '';
    return location.assign(`${prefix}${posted.to ?? location.pathname}${done}`);
  }
  if (posted.kind !== 'refused' && posted.kind !== 'stale') return line.state(posted.kind);
  if (posted.kind === 'refused') forget();
  for (const [name, value] of Object.entries(extra))
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  form.action = `?do=${action}`;
  form.submit();
}

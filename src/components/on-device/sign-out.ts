import { onDevice } from '#src/i18n/on-device.ts';
import { forgetKey } from './account-key.ts';
import { unsentOf } from './unsent.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sign-out]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void mayLeave(form.dataset['signOut'] ?? '').then((may) => may && form.submit());
  });

/**
 * Whoever signs out while something of theirs waits on this phone hears so first. With nothing left, their key goes too;
 * while something is left it stays sealed here until they sign in again.
 */
async function mayLeave(owner: string): Promise<boolean> {
  try {
    const { files, forms, contacts, isEmpty } = await unsentOf(owner);
    const words = onDevice[document.documentElement.lang === 'en' ? 'en' : 'id'];
    const left = words.left(files, forms, contacts);
    if (left.length > 0 && !confirm(words.leave(left))) return false;
    if (isEmpty) await forgetKey(owner);
  } catch {
    // A browser that keeps nothing has nothing to lose.
  }
  return true;
}

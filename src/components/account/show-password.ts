/** Gives each password entry a button that shows what is typed, and hides it again before the form is sent. */
export function letPasswordsBeShown(root: ParentNode): void {
  for (const entry of root.querySelectorAll<HTMLElement>('[data-password]')) {
    const input = entry.querySelector('input');
    if (!input || entry.querySelector('.password__toggle')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'password__toggle';
    button.setAttribute('aria-controls', input.id);
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password';
      button.textContent = (shown ? entry.dataset['hide'] : entry.dataset['show']) ?? '';
      button.setAttribute('aria-pressed', String(shown));
    };
    button.addEventListener('click', () => show(input.type === 'password'));
    // Browsers offer to keep what was sent from a password entry only.
    input.form?.addEventListener('submit', () => show(false));
    show(false);
    entry.append(button);
  }
}

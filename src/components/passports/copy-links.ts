/** Brings the copy buttons to life: each copies the entry beside it and says so for a moment. */
export function startCopying(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const entry = button.parentElement?.querySelector<HTMLInputElement>('[data-copy-from]');
    if (!entry) continue;
    const words = button.textContent ?? '';
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(entry).then((done) => {
        if (!done) return;
        button.textContent = button.dataset['copied'] ?? words;
        setTimeout(() => (button.textContent = words), 2_000);
      });
    });
  }
}

/** Where the clipboard is not to be had (a page without https), the link is at least chosen. */
async function copy(entry: HTMLInputElement): Promise<boolean> {
  entry.select();
  return navigator.clipboard?.writeText(entry.value).then(
    () => true,
    () => false,
  );
}

/** What is written was changed in another tab or on another device: this panel asks which one to keep; without it, one's own. */
export function askWhichVersion(panel: HTMLElement | null): Promise<'mine' | 'theirs'> {
  if (!panel) return Promise.resolve('mine');
  panel.hidden = false;
  panel.focus();
  panel.scrollIntoView({ block: 'start' });
  return new Promise((resolve) => {
    panel.onclick = ({ target }) => {
      const choice = (target as Element).closest<HTMLElement>('[data-keep]')?.dataset['keep'];
      if (choice !== 'mine' && choice !== 'theirs') return;
      panel.hidden = true;
      resolve(choice);
    };
  });
}

/** The application was changed in another tab or on another device: asks which one to keep. */
export function askWhichVersion(): Promise<'mine' | 'theirs'> {
  const panel = document.querySelector<HTMLElement>('[data-application-conflict]');
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

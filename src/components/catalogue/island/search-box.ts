import { createComponent, render } from 'solid-js/web';
import { Suggestions, type Words } from './Suggestions.tsx';

for (const box of document.querySelectorAll<HTMLElement>('[data-suggest]')) {
  const input = box.querySelector('input');
  if (!input) continue;
  const words = JSON.parse(box.dataset['words'] ?? '{}') as Words;
  render(() => createComponent(Suggestions, { input, locale: box.dataset['suggest'] ?? 'id', words }), box);
}

import { seenColours } from '#src/components/photos/seen-colours.ts';

/** Families seen in the photos are marked, and chosen as long as nobody chose colours by hand. */
export function startColourChips(form: HTMLFormElement, title: string): void {
  const box = form.querySelector<HTMLElement>('[data-colours]:not([data-photo])');
  if (!box) return;
  const chips = [...box.querySelectorAll<HTMLInputElement>('input[name="colours[]"]')];
  let byHand = chips.some(({ checked }) => checked);
  box.addEventListener('change', () => {
    byHand = true;
  });
  const follow = () => {
    const photos = [...form.querySelectorAll<HTMLElement>('[data-photo]')];
    const palettes = photos.map((item) => ({ palette: (item.dataset['colours'] ?? '').split(' ').filter(Boolean) }));
    const seen = seenColours(palettes);
    for (const chip of chips) {
      const pill = chip.closest<HTMLElement>('.pill');
      pill?.classList.toggle('pill--seen', seen.includes(chip.value));
      if (pill) pill.title = seen.includes(chip.value) ? title : '';
      if (!byHand && seen.length > 0) chip.checked = seen.includes(chip.value);
    }
  };
  form.addEventListener('photo-added', follow);
  form.addEventListener('form-filled', () => {
    byHand = chips.some(({ checked }) => checked);
    follow();
  });
  follow();
}

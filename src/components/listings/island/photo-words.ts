import { altText, isPrinted, type Piece } from '#src/components/listings/form/alt-text.ts';
import type { Locale } from '#src/i18n/locale.ts';

type Names = Record<string, Record<Locale, string>>;

/** New photos are described by what the form says, until somebody writes better words. */
export function startPhotoWords(form: HTMLFormElement): void {
  const products = JSON.parse(form.dataset['products'] ?? '{}') as Names;

  const write = (item: HTMLElement) => {
    const index = [...form.querySelectorAll('[data-photo]')].indexOf(item);
    for (const [part, locale] of [
      ['altId', 'id'],
      ['altEn', 'en'],
    ] as const) {
      const field = item.querySelector<HTMLInputElement>(`input[name$=".${part}"]`);
      if (!field || (field.value !== '' && field.dataset['suggested'] !== field.value)) continue;
      field.value = field.dataset['suggested'] = altText(pieceOf(form, products, locale), index, locale);
      const said = item.querySelector('[data-said]');
      if (said && locale === 'id') said.textContent = field.value;
    }
  };
  form.addEventListener('photo-added', ({ target }) => {
    write(target as HTMLElement);
  });
  form.addEventListener('input', ({ target }) => {
    const field = (target as HTMLInputElement).name;
    if (!['product', 'technique', 'motifs[]', 'colours[]'].includes(field)) return;
    for (const item of form.querySelectorAll<HTMLElement>('[data-photo]'))
      if (item.querySelector<HTMLInputElement>('input[data-suggested]')) write(item);
  });
}

function pieceOf(form: HTMLFormElement, products: Names, locale: Locale): Piece {
  const value = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]:checked`);
  const technique = value('technique');
  const product = form.querySelector<HTMLSelectElement>('select[name="product"]')?.value ?? '';
  const motif = form.querySelector<HTMLSelectElement>('[data-main-motif]');
  const colours = form.querySelectorAll<HTMLInputElement>('[name="colours[]"]:checked');
  return {
    product: products[product]?.[locale] ?? '',
    technique: technique?.dataset[locale] ?? '',
    printed: isPrinted(technique?.value ?? ''),
    motif: motif?.value ? (motif.selectedOptions[0]?.text.trim() ?? '') : '',
    colours: [...colours].map(({ dataset }) => dataset[locale] ?? ''),
  };
}

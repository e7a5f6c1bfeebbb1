import { randomBytes } from 'node:crypto';

/** The listing's part of its address, from its title at first publication on; the id at its end makes it the only one. */
export function listingSlug(title: string, id: number): string {
  const words = title
    .split(/ [–—] |, /)[0]
    ?.normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return `${words || 'kain'}-${String(id).padStart(4, '0')}`;
}

/** Until then nobody can guess it. */
export function draftSlug(): string {
  return `draft-${randomBytes(16).toString('hex')}`;
}

import { like } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { checklistItem } from '#db/schema/index.ts';

/** Addresses under /producer/readiness and /office/checklists/[list] that are no items. */
export const reservedSlugs = ['about', 'openings', 'new', 'preview', 'publish'];

/** An item's name for ever, from its English title: no edition of any list ever had it. */
export async function itemSlug(db: Reader | Tx, title: string): Promise<string> {
  const base = asSlug(title);
  const rows = await db
    .selectDistinct({ slug: checklistItem.slug })
    .from(checklistItem)
    .where(like(checklistItem.slug, `${base}%`));
  const taken = new Set([...rows.map(({ slug }) => slug), ...reservedSlugs]);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

function asSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, '');
  return words || 'item';
}

import { or, eq, like } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { workshop } from '#db/schema/index.ts';

/** A workshop's name as part of an address that no other workshop has; kept when it is renamed. */
export async function freeSlug(tx: Tx, name: string): Promise<string> {
  const plain = plainSlug(name);
  const rows = await tx
    .select({ slug: workshop.slug })
    .from(workshop)
    .where(or(eq(workshop.slug, plain), like(workshop.slug, `${plain}-%`)));
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = plain;
  for (let next = 2; taken.has(slug); next++) slug = `${plain}-${next}`;
  return slug;
}

function plainSlug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain || 'workshop';
}

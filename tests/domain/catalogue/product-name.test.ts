import { expect, test } from 'vitest';
import { productName } from '#src/domain/catalogue/product-name.ts';
import { readReference } from '#src/domain/reference/reference.ts';
import { freshDatabase } from '#tests/support/database.ts';

test('no type of product is called batik, and none loses its name', async () => {
  const { db, remove } = await freshDatabase();
  try {
    const reference = await readReference(db);
    const names = [...(reference.terms.get('product')?.keys() ?? [])].flatMap((slug) => [
      productName(reference, slug, 'id'),
      productName(reference, slug, 'en'),
    ]);
    expect(names.filter((name) => /batik/i.test(name) || name.length < 3)).toEqual([]);
    expect(productName(reference, 'sarung', 'id')).toBe('Sarung');
    expect(productName(reference, 'sarung', 'en')).toBe('Sarong');
  } finally {
    await remove();
  }
});

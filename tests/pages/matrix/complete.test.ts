import { expect, test } from 'vitest';
import { actions } from '#src/actions/all.ts';
import { actionAccess, pages } from '#src/domain/access/table.ts';
import { routesOfPages, servedElsewhere } from './inventory.ts';

test('every page has a line in the table of access, and every line a page', () => {
  expect(routesOfPages()).toEqual(
    Object.keys(pages)
      .filter((route) => !servedElsewhere.includes(route))
      .sort(),
  );
});

test('a page that nobody wrote a line for would be found', () => {
  const routes = routesOfPages(['index.astro', 'office/secret.astro', 'office/_part.astro', 'api/v1/data.json.ts']);
  expect(routes).toEqual(['/', '/api/v1/data.json', '/office/secret']);
  expect(routes.filter((route) => !Object.hasOwn(pages, route))).toEqual(['/api/v1/data.json', '/office/secret']);
});

test('every action has a line in the table of access, and every line an action', () => {
  expect(Object.keys(actions).sort()).toEqual(Object.keys(actionAccess).sort());
});

test('every action takes named fields only', () => {
  const lax = Object.entries(actions).filter(([, { input }]) => {
    const refused = input.safeParse({ nonsense: 'x' });
    return refused.success || !JSON.stringify(refused.error.issues).includes('unrecognized_keys');
  });
  expect(lax.map(([name]) => name)).toEqual([]);
});

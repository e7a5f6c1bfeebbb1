import { placeKinds } from '#src/domain/exhibitions/public/place.ts';

export const mostPerPage = 96;
export const perPage = 24;

/** What `/exhibitions` of the public interface takes, as OpenAPI says it. */
export const exhibitionParameters = [
  query('open', 'Only calls that take applications now.', { type: 'string', enum: ['1'] }),
  query('place', 'In Indonesia or abroad.', { type: 'string', enum: [...placeKinds] }),
  query('month', 'Month the fair begins or ends in.', { type: 'integer', minimum: 1, maximum: 12 }),
  query('sector', 'A sector, as `sectors` names it.', { type: 'string', maxLength: 60 }),
  query('fee', 'Whether a place costs the workshop something.', { type: 'string', enum: ['free', 'paid'] }),
  query('page', 'From 1.', { type: 'integer', minimum: 1, maximum: 10_000, default: 1 }),
  query('per', 'Items a page.', { type: 'integer', minimum: 1, maximum: mostPerPage, default: perPage }),
];

function query(name: string, description: string, schema: Record<string, unknown>) {
  return { name, in: 'query' as const, description, schema };
}

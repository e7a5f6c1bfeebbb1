import { z } from 'zod';

/**
 * A checker made of one schema of a served OpenAPI document, references followed within that document.
 * Throws when a reference leads nowhere.
 */
export function servedSchema(document: unknown, schema: unknown): z.ZodType {
  return z.fromJSONSchema(follow(document, schema) as Parameters<typeof z.fromJSONSchema>[0]);
}

function follow(document: unknown, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((one) => follow(document, one));
  if (!node || typeof node !== 'object') return node;
  const { $ref } = node as { $ref?: unknown };
  if (typeof $ref === 'string') return follow(document, pointedAt(document, $ref));
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, follow(document, value)]));
}

function pointedAt(document: unknown, reference: string): unknown {
  const found = reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
  if (found === undefined) throw new Error(`${reference} leads nowhere`);
  return found;
}

import type { Ask, ItemBody } from '#db/readiness/types.ts';
import { figuresIn } from './figure.ts';

/** Whether a figure given for an ask is above the limit of its item, where both are in the same unit. Pure. */
export function exceedsLimit(
  limit: NonNullable<ItemBody['limit']>,
  { unit }: Pick<Ask, 'unit'>,
  text: string,
): boolean {
  return unit === limit.unit && figuresIn(text).some((figure) => figure > limit.max);
}

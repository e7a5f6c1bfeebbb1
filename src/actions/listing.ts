import type { Action } from './answer.ts';

export const listingActions = {} satisfies Record<string, Action>;

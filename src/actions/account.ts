import type { Action } from './answer.ts';

export const accountActions = {} satisfies Record<string, Action>;

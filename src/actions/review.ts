import type { Action } from './answer.ts';

export const reviewActions = {} satisfies Record<string, Action>;

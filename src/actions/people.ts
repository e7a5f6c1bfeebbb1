import type { Action } from './answer.ts';

export const peopleActions = {} satisfies Record<string, Action>;

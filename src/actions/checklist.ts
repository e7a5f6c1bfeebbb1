import type { Action } from './answer.ts';

export const checklistActions = {} satisfies Record<string, Action>;

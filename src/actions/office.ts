import type { Action } from './answer.ts';

export const officeActions = {} satisfies Record<string, Action>;

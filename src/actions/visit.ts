import type { Action } from './answer.ts';

export const visitActions = {} satisfies Record<string, Action>;

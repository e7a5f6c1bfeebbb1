import type { Action } from './answer.ts';

export const passportActions = {} satisfies Record<string, Action>;

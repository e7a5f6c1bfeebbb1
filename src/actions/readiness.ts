import type { Action } from './answer.ts';

export const readinessActions = {} satisfies Record<string, Action>;

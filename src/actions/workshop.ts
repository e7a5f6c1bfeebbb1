import type { Action } from './answer.ts';

export const workshopActions = {} satisfies Record<string, Action>;

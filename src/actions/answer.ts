import type { ActionName } from '#src/domain/access/table.ts';
import type { Acting } from '#src/domain/context.ts';
import type { RefusalCode } from '#src/domain/refusal.ts';
import type { Notice } from '#src/i18n/notices.ts';
import type { FieldProblem } from '#src/i18n/fields.ts';
import type { z } from 'zod';

/** What a domain function hands back when it did its work. */
export interface Done {
  /** Where the reader goes next, without language prefix; the same page when left out. */
  to?: string;
  /** Said at the top of that page. */
  notice?: Notice;
  /** A token to set as the session's cookie, or null to take the cookie away. */
  session?: string | null;
  /** Shown once, on the page that sent the form, never kept: recovery codes, a revealed number. */
  show?: Record<string, unknown>;
  /** For islands, which ask for JSON. */
  data?: Record<string, unknown>;
}

/** What became of a form: the page that sent it shows it. */
export type Answer =
  | { action: ActionName; ok: true; show: Record<string, unknown> }
  | {
      action: ActionName;
      ok: false;
      code: RefusalCode;
      facts: Record<string, string | number>;
      /** By field name, dotted for nested ones. */
      fields: Record<string, FieldProblem>;
      /** As typed, secrets left out, so that nothing has to be typed twice. */
      values: Record<string, string[]>;
    };

export interface Action {
  input: z.ZodType;
  run(context: Acting, input: unknown): Promise<Done>;
  /** Bytes the form may have. */
  limit: number;
}

/** An action is a form's shape and the domain function that takes it. */
export function action<S extends z.ZodType>(
  input: S,
  run: (context: Acting, input: z.output<S>) => Promise<Done | void>,
  { limit = 262_144 }: { limit?: number } = {},
): Action {
  return { input, limit, run: async (context, given) => (await run(context, given as z.output<S>)) ?? {} };
}

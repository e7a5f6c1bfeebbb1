import type { FieldProblem } from '#src/i18n/fields.ts';
import type { RefusalCode } from '#src/domain/refusal.ts';

/** What the server says of a saved form. */
export interface Saved {
  version: number;
  problems: Record<string, FieldProblem>;
  hsCode: string | null;
}

export type Posted =
  | { kind: 'done'; to: string | undefined; notice: string | undefined; data: Partial<Saved> }
  | { kind: 'offline' }
  | { kind: 'busy' }
  | { kind: 'signed-out' }
  | { kind: 'stale' }
  | { kind: 'refused'; code: RefusalCode; facts: Record<string, string | number>; fields: string[] };

interface Answer {
  ok?: boolean;
  code?: RefusalCode;
  facts?: Record<string, string | number>;
  fields?: Record<string, unknown>;
  to?: string;
  notice?: string;
  data?: Partial<Saved>;
}

const patience = 30_000;

/** Sends a form to an action of this page. Never rejects. `leaving` lets it outlive the page (64 KB at most). */
export async function postForm(
  action: string,
  form: FormData,
  leaving = false,
  page = location.pathname,
): Promise<Posted> {
  try {
    const response = await fetch(`${page}?do=${action}`, {
      method: 'POST',
      body: form,
      headers: { Accept: 'application/json' },
      keepalive: leaving,
      signal: AbortSignal.timeout(patience),
    });
    const answer = (await response.json().catch(() => ({}))) as Answer;
    return meaning(response.status, answer);
  } catch {
    return { kind: 'offline' };
  }
}

export function meaning(status: number, answer: Answer): Posted {
  const { code = 'form', facts = {} } = answer;
  if (status < 300 && answer.ok) {
    return { kind: 'done', to: answer.to, notice: answer.notice, data: answer.data ?? {} };
  }
  if (status === 401) return { kind: 'signed-out' };
  if (code === 'stale') return { kind: 'stale' };
  if (status === 408 || status === 429 || status >= 500) return { kind: 'busy' };
  return { kind: 'refused', code, facts, fields: Object.keys(answer.fields ?? {}) };
}

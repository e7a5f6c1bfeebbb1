import { openCircuit } from './circuit.ts';
import type { SearchEngine } from './index.ts';

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const quiet = 30_000;

/**
 * The outside engine while it answers, else the embedded one. After 3 failures in a row the outside one is left alone
 * for 30 seconds, then tried once. One line says so, at most every 30 seconds, with how many answers it speaks for.
 * Throws only what the embedded engine throws. The outside engine keeps its own deadline.
 */
export function withFallback(
  outside: SearchEngine,
  embedded: SearchEngine,
  { log, now = Date.now }: { log: Log; now?: () => number },
): SearchEngine {
  const circuit = openCircuit({ limit: 3, pause: quiet, now });
  let unsaid = 0;
  let saidAt = -Infinity;

  const report = (error: unknown): void => {
    unsaid += 1;
    if (now() - saidAt < quiet) return;
    const fields = { engine: outside.name, answers: unsaid, circuit: circuit.state(), reason: reasonOf(error) };
    log.warn(fields, 'the outside search did not answer; the embedded one does');
    saidAt = now();
    unsaid = 0;
  };

  const ask = async <T>(question: (engine: SearchEngine) => Promise<T>): Promise<T> => {
    if (!circuit.permits()) {
      report('left alone for 30 seconds');
      return question(embedded);
    }
    try {
      const answer = await question(outside);
      if (circuit.state() === 'open') log.info({ engine: outside.name, unsaid }, 'the outside search answers again');
      circuit.succeed();
      return answer;
    } catch (error) {
      circuit.fail();
      report(error);
      return question(embedded);
    }
  };

  return {
    name: outside.name,
    find: (query) => ask((engine) => engine.find(query)),
    suggest: (text, locale, limit) => ask((engine) => engine.suggest(text, locale, limit)),
  };
}

/** The innermost message: the client wraps "connect ECONNREFUSED" twice. */
export function reasonOf(error: unknown): string {
  let reason = error;
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause;
  return reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
}

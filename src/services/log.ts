import { pino, type DestinationStream, type Logger } from 'pino';
import type { Env } from '#src/env.ts';

/** Never logged, whoever should name one of these. */
const secrets = ['password', 'token', 'cookie', 'authorization', 'secret', 'code', 'email', 'body', 'headers'];

/** JSON lines. Only named keys are ever logged: no query strings, cookies or bodies. */
export function openLog(env: Pick<Env, 'LOG_LEVEL'>, to?: DestinationStream): Logger {
  const options = {
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...secrets, ...secrets.map((name) => `*.${name}`)], censor: '[hidden]' },
    serializers: { error: withoutValues },
  };
  return to ? pino(options, to) : pino(options);
}

/**
 * An error's stack without the values it carries: a failed query repeats its parameters, a constraint or a parser what
 * someone typed. Its kind, the statement and where it happened stay.
 */
export function withoutValues(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const frames = text.split('\n').filter((line) => /^ {4}at .{1,300}$/.test(line));
  const head = text.split(/\n {4}at /, 1)[0] ?? '';
  const message = head.replace(/\nparams:[\s\S]*$/, '\nparams: [hidden]').replace(/[^\s<>]+@[^\s<>]+/g, '(address)');
  return [message.slice(0, 1_000), ...frames.slice(0, 20)].join('\n');
}

import { pino, type DestinationStream, type Logger } from 'pino';
import type { Env } from '#src/env.ts';
import { withoutValues } from './without-values.ts';

/** Never logged, whoever should name one of these. */
const secrets = ['password', 'token', 'cookie', 'authorization', 'secret', 'code', 'email', 'body', 'headers'];

/** Keys an error's stack is logged under. */
const errors = ['error', 'err', 'sweep', 'upload'];

/** JSON lines. Only named keys are ever logged: no query strings, cookies or bodies. */
export function openLog(env: Pick<Env, 'LOG_LEVEL'>, to?: DestinationStream): Logger {
  const options = {
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...secrets, ...secrets.map((name) => `*.${name}`)], censor: '[hidden]' },
    serializers: Object.fromEntries(errors.map((name) => [name, withoutValues])),
  };
  return to ? pino(options, to) : pino(options);
}

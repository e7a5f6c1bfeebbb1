/**
 * The one list of variables. `astro.config.mjs` hands it to Astro as `env.schema`; `readEnv` checks the same list
 * before the server listens. None is needed for the demo. Documented in `.env.example`.
 */
const server = { context: 'server', access: 'secret' } as const;

export const envSchema = {
  HOST: { ...server, type: 'string', default: '127.0.0.1' },
  PORT: { ...server, type: 'number', int: true, min: 0, max: 65535, default: 4321 },
  DATA_DIR: { ...server, type: 'string', default: './data' },
  DATABASE_URL: { ...server, type: 'string', optional: true },
  SECRET_KEY: { ...server, type: 'string', min: 32, optional: true },
  PASSPORT_KEY: { ...server, type: 'string', min: 43, optional: true },
  PUBLIC_ORIGIN: { ...server, type: 'string', url: true, optional: true },
  TRUSTED_HOPS: { ...server, type: 'number', int: true, min: 0, max: 8, default: 0 },
  DEMO: { ...server, type: 'enum', values: ['on', 'off'], default: 'off' },
  LOG_LEVEL: {
    ...server,
    type: 'enum',
    values: ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
    default: 'info',
  },
  MEILISEARCH_URL: { ...server, type: 'string', url: true, optional: true },
  MEILISEARCH_API_KEY: { ...server, type: 'string', optional: true },
  SMTP_URL: { ...server, type: 'string', optional: true },
  MAIL_FROM: { ...server, type: 'string', default: 'Canting <no-reply@canting.invalid>' },
  S3_ENDPOINT: { ...server, type: 'string', url: true, optional: true },
  S3_BUCKET: { ...server, type: 'string', optional: true },
  S3_REGION: { ...server, type: 'string', default: 'auto' },
  S3_ACCESS_KEY_ID: { ...server, type: 'string', optional: true },
  S3_SECRET_ACCESS_KEY: { ...server, type: 'string', optional: true },
  CLAMAV_URL: { ...server, type: 'string', optional: true },
  API_REQUESTS_PER_MINUTE: { ...server, type: 'number', int: true, min: 1, max: 1_000_000, default: 240 },
} as const;

type Entry = (typeof envSchema)[keyof typeof envSchema];
type Value<E extends Entry> = E extends { values: readonly (infer V)[] }
  ? V
  : E extends { type: 'number' }
    ? number
    : string;

export type Env = {
  [K in keyof typeof envSchema]: (typeof envSchema)[K] extends { optional: true }
    ? Value<(typeof envSchema)[K]> | undefined
    : Value<(typeof envSchema)[K]>;
};

/** Reads and checks the variables. Throws one Error that names every wrong variable with its legal values. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const problems: string[] = [];
  const values = Object.entries(envSchema).map(([name, entry]) => {
    const text = source[name]?.trim() || undefined;
    const problem = text === undefined ? undefined : wrong(text, entry);
    if (problem) problems.push(`${name}="${text}" is not legal: ${problem}`);
    return [name, valueOf(text, entry)] as const;
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return Object.fromEntries(values) as Env;
}

function valueOf(text: string | undefined, entry: Entry) {
  if (text === undefined) return 'default' in entry ? entry.default : undefined;
  return entry.type === 'number' ? Number(text) : text;
}

function wrong(text: string, entry: Entry): string | undefined {
  if (entry.type === 'enum') {
    return (entry.values as readonly string[]).includes(text) ? undefined : `use one of ${entry.values.join(', ')}`;
  }
  if (entry.type === 'number') {
    const legal = /^\d+$/.test(text) && Number(text) >= entry.min && Number(text) <= entry.max;
    return legal ? undefined : `use a whole number from ${entry.min} to ${entry.max}`;
  }
  if (entry.type === 'string' && 'min' in entry && text.length < entry.min)
    return `use at least ${entry.min} characters`;
  if ('url' in entry && !/^https?:\/\/[^/]+/.test(text)) return 'use an address that starts with http:// or https://';
  return undefined;
}

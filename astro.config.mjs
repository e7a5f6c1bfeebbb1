import node from '@astrojs/node';
import solid from '@astrojs/solid-js';
import { defineConfig } from 'astro/config';
import { envSchema } from './src/env.ts';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', bodySizeLimit: 11 * 1024 * 1024, experimentalDisableStreaming: true }),
  integrations: [solid()],
  session: false,
  env: { schema: envSchema },
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  logger: { entrypoint: './src/http/page-log.ts' },
  // Origin, host and body checks are in src/http, before Astro sees the request.
  security: { checkOrigin: false, actionBodySizeLimit: 1_048_576, serverIslandBodySizeLimit: 65_536 },
  image: { domains: [], remotePatterns: [] },
  build: { inlineStylesheets: 'never', assetsPrefix: undefined },
  server: { host: '127.0.0.1' },
  vite: { build: { assetsInlineLimit: 0 }, ssr: { external: ['sharp', '@libsql/client', 'pino', 'meilisearch'] } },
});

import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientIp, refuseAtGate } from '#src/http/gate.ts';

const rules = { hosts: new Set(['canting.test']), origins: new Set(['https://canting.test']), bodyLimit: () => 1000 };
const ask = (over: { method?: string; url?: string; headers?: Record<string, string> }) =>
  refuseAtGate(
    {
      method: 'GET',
      url: '/',
      ...over,
      headers: { host: 'canting.test', ...over.headers },
    } as unknown as IncomingMessage,
    rules,
  )?.status ?? 'in';

describe('the gate', () => {
  test.each([
    ['our own host', {}, 'in'],
    ['our host in capitals', { headers: { host: 'CANTING.test' } }, 'in'],
    ['another host', { headers: { host: 'evil.test' } }, 421],
    ['no host', { headers: { host: '' } }, 421],
    ['an ordinary query', { url: '/catalogue?q=a%20b' }, 'in'],
    ['two slashes at the start', { url: '//evil.test/' }, 400],
    ['a backslash', { url: '/\\evil.test' }, 400],
    ['a whole address as the path', { url: 'http://evil.test/' }, 400],
    ['an encoded zero byte', { url: '/catalogue/%00' }, 400],
    ['an encoded slash', { url: '/catalogue%2Fx' }, 400],
    ['broken UTF-8 in the path', { url: '/%ff' }, 400],
    ['broken UTF-8 in the query', { url: '/catalogue?q=%ff' }, 'in'],
    ['a very long address', { url: `/catalogue?q=${'a'.repeat(13_000)}` }, 414],
    ['TRACE', { method: 'TRACE' }, 405],
    ['DELETE', { method: 'DELETE' }, 405],
    ['a form from ourselves', { method: 'POST', headers: { origin: 'https://canting.test' } }, 'in'],
    ['a form from another site', { method: 'POST', headers: { origin: 'https://evil.test' } }, 403],
    ['a form from nowhere', { method: 'POST', headers: { origin: 'null' } }, 403],
    ['a post without an origin', { method: 'POST' }, 403],
    [
      'JSON from another site',
      { method: 'POST', headers: { origin: 'https://evil.test', 'content-type': 'application/json' } },
      403,
    ],
    ['a post the browser calls our own', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }, 'in'],
    [
      'a body over the limit',
      { method: 'POST', headers: { origin: 'https://canting.test', 'content-length': '1001' } },
      413,
    ],
  ])('%s: %o gets %s', (_name, request, expected) => {
    expect(ask(request)).toBe(expected);
  });
});

describe('the sender’s address', () => {
  const from = (chain: string | undefined, hops: number) =>
    clientIp(
      { socket: { remoteAddress: '10.0.0.1' }, headers: { 'x-forwarded-for': chain } } as unknown as IncomingMessage,
      hops,
    );

  test.each([
    [undefined, 0, '10.0.0.1'],
    ['6.6.6.6', 0, '10.0.0.1'],
    ['6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
    ['6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    [undefined, 1, '10.0.0.1'],
  ])('%s with %i trusted hops is %s', (chain, hops, expected) => {
    expect(from(chain, hops)).toBe(expected);
  });
});

import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

export interface GateRules {
  /** Lower-case `host[:port]` values that are ours. */
  hosts: Set<string>;
  /** Origins that may send anything but GET and HEAD. */
  origins: Set<string>;
  /** Bytes the body of a request to this path may have. */
  bodyLimit(path: string): number;
}

export type Refused = { status: 400 | 403 | 405 | 413 | 414 | 421; reason: string };

const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** Turns away what no page should ever see; null lets the request in. */
export function refuseAtGate(request: IncomingMessage, rules: GateRules): Refused | null {
  const url = request.url ?? '/';
  if (!rules.hosts.has((request.headers.host ?? '').toLowerCase())) return { status: 421, reason: 'misdirected' };
  if (url.length > 12_288) return { status: 414, reason: 'address-too-long' };
  if (!isSaneAddress(url)) return { status: 400, reason: 'bad-address' };
  const method = request.method ?? 'GET';
  if (!methods.has(method)) return { status: 405, reason: 'bad-method' };
  const limit = rules.bodyLimit(url.split('?', 1)[0] ?? '');
  if (Number(request.headers['content-length'] ?? 0) > limit) return { status: 413, reason: 'too-large' };
  if (method === 'POST' && !fromOurselves(request, rules)) return { status: 403, reason: 'foreign-origin' };
  return null;
}

function isSaneAddress(url: string): boolean {
  if (!url.startsWith('/')) return false;
  const path = url.split('?', 1)[0] ?? '';
  if (path.includes('//') || path.includes('\\') || /%(00|2f|5c)/i.test(path)) return false;
  try {
    return !/[\u0000-\u001f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

function fromOurselves(request: IncomingMessage, rules: GateRules): boolean {
  const { origin } = request.headers;
  return origin === undefined ? request.headers['sec-fetch-site'] === 'same-origin' : rules.origins.has(origin);
}

/** The sender's address: the socket's, or the value `trustedHops` from the right of X-Forwarded-For. */
export function clientIp(request: IncomingMessage, trustedHops: number): string {
  const socket = request.socket.remoteAddress ?? 'unknown';
  if (trustedHops === 0) return socket;
  const chain = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return chain[chain.length - trustedHops] ?? socket;
}

/** The network a sender is counted under: IPv4 /24, IPv6 /48. */
export function ipPrefix(ip: string): string {
  const four = /(?:^|:ffff:)(\d+\.\d+\.\d+)\.\d+$/i.exec(ip)?.[1];
  if (four) return `${four}.0/24`;
  if (!isIPv6(ip)) return 'unknown';
  const [head = '', tail = ''] = ip.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/48`;
}

/**
 * Reads and forgets what is still being sent, for two seconds (or `patience` ms) or 32 MB at most: a sender who is cut
 * off in the middle sees a broken line instead of the answer.
 */
export function discardBody(request: IncomingMessage, patience = 2_000): Promise<void> {
  return new Promise((resolve) => {
    const over = request.readableEnded || request.destroyed;
    if (over || request.headers['content-length'] === undefined) return resolve();
    let bytes = 0;
    const timer = setTimeout(resolve, patience);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > 32 * 1024 * 1024) done();
    });
    request.on('end', done).on('close', done).on('error', done).resume();
  });
}

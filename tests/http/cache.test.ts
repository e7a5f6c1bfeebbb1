import { describe, expect, test } from 'vitest';
import { PageCache, type CachedAnswer } from '#src/http/cache.ts';
import { Limiter } from '#src/http/limiter.ts';

const page = (text: string): CachedAnswer => ({ status: 200, headers: {}, body: Buffer.from(text), etag: text });

describe('the page cache', () => {
  test('forgets the pages of a tag and keeps the others', () => {
    const cache = new PageCache();
    cache.set('/a', page('a'), ['listings', 'listing:1']);
    cache.set('/b', page('b'), ['workshops']);
    cache.drop(['listing:1']);
    expect(cache.get('/a')).toBeUndefined();
    expect(cache.get('/b')?.etag).toBe('b');
  });

  test('forgets by the change log: one thing, everything, or only what names calls for exhibitions', () => {
    const kept = (...lines: [entity: 'listing' | 'everything', entityId: string][]) => {
      const cache = new PageCache();
      cache.set('/', page('home'), ['listings', 'calls']);
      cache.set('/catalogue', page('catalogue'), ['listings']);
      cache.set('/motifs/kawung', page('kawung'), ['motif:kawung']);
      cache.forget(lines.map(([entity, entityId], seq) => ({ seq, entity, entityId })));
      return ['/', '/catalogue', '/motifs/kawung'].filter((key) => cache.get(key));
    };
    expect(kept(['everything', 'calls'])).toEqual(['/catalogue', '/motifs/kawung']);
    expect(kept(['listing', '7'], ['everything', 'calls'])).toEqual(['/motifs/kawung']);
    expect(kept(['everything', 'calls'], ['everything', 'reference'])).toEqual([]);
    expect(kept(['everything', 'log'])).toEqual([]);
  });

  test('forgets the least recently used pages past its size', () => {
    const cache = new PageCache(20_000);
    cache.set('/old', page('x'.repeat(5_000)), []);
    cache.set('/kept', page('y'.repeat(5_000)), []);
    expect(cache.get('/old')).toBeDefined();
    cache.set('/new', page('z'.repeat(5_000)), []);
    expect([cache.get('/old'), cache.get('/kept'), cache.get('/new')].map(Boolean)).toEqual([true, false, true]);
  });

  test('a drop moves the generation, so that a page begun before it is not stored after it', () => {
    const cache = new PageCache();
    const before = cache.generation;
    cache.drop(['listings']);
    expect(cache.generation).not.toBe(before);
  });
});

describe('the limiter', () => {
  test('lets a minute’s worth in, then says how long to wait', () => {
    const limiter = new Limiter(60);
    const first = Array.from({ length: 60 }, () => limiter.take('a', 0));
    expect(first.every((wait) => wait === 0)).toBe(true);
    expect(limiter.take('a', 0)).toBe(1);
    expect(limiter.take('b', 0)).toBe(0);
    expect(limiter.take('a', 1_100)).toBe(0);
  });
});

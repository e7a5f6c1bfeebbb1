import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { renderTile } from '#src/domain/pattern/tile.ts';
import { motifOf, motifs, slugs } from './motifs.ts';

describe.each(slugs)('the tile of %s', (slug) => {
  const { svg, body, width, height, ground } = renderTile(motifOf(slug));

  it('is the same every time', () => {
    expect(renderTile(motifOf(slug)).svg).toBe(svg);
  });

  it('is a well-formed document of one repeat', () => {
    expect(svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"`)).toBe(true);
    expect(openTags(svg)).toEqual([]);
    expect(svg).toContain(body);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(ground).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('uses presentation attributes only, and no text', () => {
    expect(svg).not.toMatch(/style=|<style|<script|<text|<image|<foreignObject|\son\w+=|xlink/);
  });

  it('refers only to its own definitions, whose ids start with the motif', () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const used = [...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith(`${slug}-`))).toBe(true);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is light', () => {
    expect(Buffer.byteLength(svg)).toBeLessThan(90 * 1024);
    expect(svg.replace(/patternTransform="[^"]*"/g, '')).not.toMatch(/\d\.\d{3}/);
  });
});

describe('all motifs together', () => {
  it('never look alike', async () => {
    const looks = await Promise.all(
      motifs.map(async (motif) => ({ slug: motif.slug, look: await thumbnail(renderTile(motif).svg) })),
    );
    const alike = looks.flatMap((first, i) =>
      looks
        .slice(i + 1)
        .filter((second) => gap(first.look, second.look) < 8)
        .map((second) => `${first.slug} ${second.slug}`),
    );
    expect(alike).toEqual([]);
  }, 60_000);

  it('are drawn in 15 milliseconds each on average', () => {
    const fastest = motifs.map((motif) => Math.min(...[1, 2, 3].map(() => timed(() => renderTile(motif)))));
    expect(fastest.reduce((sum, time) => sum + time, 0) / motifs.length).toBeLessThan(15);
  }, 60_000);

  it('includes a motif that nobody wrote a recipe for', () => {
    const unknown = {
      ...motifOf('kupu-kupu'),
      slug: 'motif-baru',
      pattern: { ...motifOf('kupu-kupu').pattern, elements: [{ type: 'not-drawn-yet', role: 'main' as const }] },
    };
    expect(openTags(renderTile(unknown).svg)).toEqual([]);
  });
});

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Elements that were opened and never closed, or closed out of order. */
function openTags(svg: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[\w:-]+="[^"<&]*")*\s*(\/?)>/g)) {
    if (close && open.pop() !== name) return [`</${name}>`];
    if (!close && !self) open.push(name);
  }
  const stray = svg.replace(/<\/?[a-zA-Z]+(?:\s[\w:-]+="[^"<&]*")*\s*\/?>/g, '');
  return stray === '' ? open : [stray.slice(0, 80)];
}

async function thumbnail(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg)).resize(64, 64, { fit: 'fill' }).removeAlpha().raw().toBuffer();
}

/** Mean difference of two thumbnails, 0 to 255. */
function gap(first: Uint8Array, second: Uint8Array): number {
  return first.reduce((sum, value, i) => sum + Math.abs(value - (second[i] ?? 0)), 0) / first.length;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Tx } from '../client.ts';
import { change, dataset, fair, glossary, kecamatan, kelurahan, motif, synonym, term } from '../schema/index.ts';
import { loadChecklists } from './checklists.ts';
import { loadOffices } from './offices.ts';
import {
  fairShape,
  glossaryShape,
  kelurahanShape,
  motifShape,
  sourcedShape,
  synonymShape,
  termShape,
} from './shape.ts';

const files = {
  kelurahan: kelurahanShape,
  motifs: motifShape,
  taxonomy: termShape,
  glossary: glossaryShape,
  synonyms: synonymShape,
  readiness: sourcedShape,
  training: sourcedShape,
  exhibitions: fairShape,
  indicators: sourcedShape,
  programmes: sourcedShape,
  context: sourcedShape,
};

/**
 * Brings the reference tables to what the JSON files beside this one say. Running it again changes nothing.
 * Throws a ZodError that names the record when a file does not have its shape.
 */
export async function loadReference(tx: Tx, now: number): Promise<{ changed: string[] }> {
  const changed: string[] = [];
  for (const [name, shape] of Object.entries(files)) {
    const text = await readFile(new URL(`./${name}.json`, import.meta.url), 'utf8');
    const records = z.array(shape).parse(JSON.parse(text));
    const row = {
      slug: name,
      hash: createHash('sha256').update(text).digest('hex'),
      loadedAt: now,
      ...sureness(records),
    };
    const before = await tx.query.dataset.findFirst({ where: (table, { eq }) => eq(table.slug, name) });
    if (before?.hash === row.hash) continue;
    await tx.insert(dataset).values(row).onConflictDoUpdate({ target: dataset.slug, set: row });
    await store(tx, name, records);
    changed.push(name);
  }
  await loadOffices(tx);
  changed.push(...(await loadChecklists(tx, now)));
  if (changed.length > 0) await tx.insert(change).values({ entity: 'everything', entityId: 'reference', at: now });
  return { changed };
}

function sureness(records: { sources: string[]; confidence: 'high' | 'medium' | 'low' }[]) {
  const tally = new Map<string, number>();
  for (const record of records) for (const source of record.sources) tally.set(source, (tally.get(source) ?? 0) + 1);
  const count = (level: string) => records.filter((record) => record.confidence === level).length;
  const sources = [...tally]
    .map(([source, times]) => ({ source, records: times }))
    .sort((a, b) => b.records - a.records);
  return { records: records.length, high: count('high'), medium: count('medium'), low: count('low'), sources };
}

async function store(tx: Tx, name: string, records: unknown[]): Promise<void> {
  if (name === 'kelurahan') await storePlaces(tx, records as z.infer<typeof kelurahanShape>[]);
  if (name === 'motifs') {
    for (const [position, data] of (records as z.infer<typeof motifShape>[]).entries()) {
      const { slug, family, confidence } = data;
      const row = { slug, name: data.name, family, zone: data.origin.zone, confidence, position, data };
      await tx.insert(motif).values(row).onConflictDoUpdate({ target: motif.slug, set: row });
    }
  }
  if (name === 'taxonomy') {
    for (const [position, data] of (records as z.infer<typeof termShape>[]).entries()) {
      const { group, slug, confidence } = data;
      const row = { group, slug, nameId: data.name.id, nameEn: data.name.en, confidence, position, data };
      await tx
        .insert(term)
        .values(row)
        .onConflictDoUpdate({ target: [term.group, term.slug], set: row });
    }
  }
  if (name === 'exhibitions') {
    for (const [position, data] of (records as z.infer<typeof fairShape>[]).entries()) {
      const { slug, country, confidence } = data;
      const row = { slug, name: data.name, country, confidence, position, data };
      await tx.insert(fair).values(row).onConflictDoUpdate({ target: fair.slug, set: row });
    }
  }
  if (name === 'glossary') {
    for (const data of records as z.infer<typeof glossaryShape>[]) {
      const row = { slug: data.slug, group: data.group, term: data.term, termEn: data.term_en, data };
      await tx.insert(glossary).values(row).onConflictDoUpdate({ target: glossary.slug, set: row });
    }
  }
  if (name === 'synonyms') {
    for (const data of records as z.infer<typeof synonymShape>[]) {
      const row = { slug: data.slug, kind: data.kind, target: data.target ?? data.slug, data };
      await tx.insert(synonym).values(row).onConflictDoUpdate({ target: synonym.slug, set: row });
    }
  }
}

async function storePlaces(tx: Tx, places: z.infer<typeof kelurahanShape>[]): Promise<void> {
  for (const data of places) {
    if (data.level !== 'kecamatan') continue;
    const { slug, code, name, confidence } = data;
    const row = { slug, code, name, nameEn: data.name_en, confidence, data };
    await tx.insert(kecamatan).values(row).onConflictDoUpdate({ target: kecamatan.slug, set: row });
  }
  for (const data of places) {
    if (data.level !== 'kelurahan') continue;
    const { slug, code, name, confidence } = data;
    const place = { latitude: data.lat, longitude: data.lon, batikIntensity: data.batik_intensity };
    const row = { slug, kecamatanSlug: data.kecamatan_slug, code, name, ...place, confidence, data };
    await tx.insert(kelurahan).values(row).onConflictDoUpdate({ target: kelurahan.slug, set: row });
  }
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { and, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '../client.ts';
import { parseCondition } from '../readiness/applies.ts';
import type { Ask, ItemBody, LevelRule, Stage, Words } from '../readiness/types.ts';
import { checklist, checklistItem, checklistVersion } from '../schema/readiness.ts';
import type { ReadinessLevel } from '../schema/workshops.ts';
import { coreFile, guidesFile, levelsFile, packsFile, type packItem, type stage } from './checklist-shapes.ts';

interface Edition {
  slug: string;
  kind: 'core' | 'market';
  position: number;
  title: Words;
  summary: Words;
  destinations: string[];
  stages: Stage[];
  levels: LevelRule[];
  items: { slug: string; stage: string; level: ReadinessLevel | null; body: ItemBody }[];
}

const core = {
  title: { id: 'Kesiapan ekspor', en: 'Export readiness' },
  summary: {
    id: 'Yang perlu dibuktikan bengkel batik sebelum menjual ke luar negeri, dari izin usaha sampai pemasaran.',
    en: 'What a batik workshop proves before it sells abroad, from its licence to its marketing.',
  },
};

/**
 * Publishes the first edition of each list from the JSON files beside this one, and a new edition when a file changed
 * and no officer has made one since: from then on the lists are the officers'. Throws a ZodError, or an Error that names
 * the item, when the files don't fit together.
 */
export async function loadChecklists(tx: Tx, now: number): Promise<string[]> {
  const changed: string[] = [];
  for (const edition of await readEditions()) {
    const { slug, kind, position, title, summary, destinations } = edition;
    const row = { slug, kind, position, titleId: title.id, titleEn: title.en, destinations };
    const texts = { ...row, summaryId: summary.id, summaryEn: summary.en };
    await tx.insert(checklist).values(texts).onConflictDoUpdate({ target: checklist.slug, set: texts });
    const sourceHash = createHash('sha256').update(JSON.stringify(edition)).digest('hex');
    const [newest] = await tx
      .select()
      .from(checklistVersion)
      .where(eq(checklistVersion.checklistSlug, slug))
      .orderBy(desc(checklistVersion.number))
      .limit(1);
    if (newest && (newest.sourceHash === null || newest.sourceHash === sourceHash)) continue;
    await publish(tx, edition, { number: (newest?.number ?? 0) + 1, sourceHash, now });
    changed.push(`checklist ${slug}`);
  }
  return changed;
}

async function publish(tx: Tx, edition: Edition, made: { number: number; sourceHash: string; now: number }) {
  const { slug, stages, levels, items } = edition;
  const { number, sourceHash, now } = made;
  const [version] = await tx
    .insert(checklistVersion)
    .values({ checklistSlug: slug, number, state: 'draft', stages, levels, sourceHash, createdAt: now })
    .returning();
  if (!version) throw new Error(`the edition of ${slug} was not stored`);
  const rows = items.map((one, position) => ({ ...one, versionId: version.id, position }));
  await tx.insert(checklistItem).values(rows);
  const former = and(eq(checklistVersion.checklistSlug, slug), eq(checklistVersion.state, 'published'));
  await tx.update(checklistVersion).set({ state: 'retired' }).where(former);
  await tx
    .update(checklistVersion)
    .set({ state: 'published', publishedAt: now })
    .where(eq(checklistVersion.id, version.id));
}

/** The editions as the files say them. */
export async function readEditions(): Promise<Edition[]> {
  const [stages, guides, packs, levels] = await Promise.all([
    readFileAs('readiness', coreFile),
    readFileAs('readiness-guides', guidesFile),
    readFileAs('market-packs', packsFile),
    readFileAs('levels', levelsFile),
  ]);
  const guideOf = new Map(guides.map((one) => [one.slug, one]));
  const levelOf = new Map(levels.flatMap(({ level, items }) => items.map((slug) => [slug, level] as const)));
  const items = stages.flatMap((one) =>
    one.items.map((entry) => {
      const found = guideOf.get(entry.slug);
      if (!found) throw new Error(`${entry.slug} has no guide in readiness-guides.json`);
      const body = bodyOf({ ...entry, ...found, rule: null, limit: null, as_of: null });
      return { slug: entry.slug, stage: entry.stage, level: levelOf.get(entry.slug) ?? null, body };
    }),
  );
  for (const slug of levelOf.keys())
    if (!items.some((one) => one.slug === slug)) throw new Error(`levels.json names ${slug}, which is no item`);
  return [
    {
      slug: 'core',
      kind: 'core',
      position: 0,
      ...core,
      destinations: [],
      stages: stages.map(stageOf),
      levels: levels.map(({ level, title, summary, markets }) => ({ level, title, summary, markets })),
      items,
    },
    ...packs.map((pack): Edition => ({
      slug: pack.slug,
      kind: 'market',
      position: pack.order,
      title: pack.title,
      summary: joined(pack.summary, pack.note),
      destinations: pack.destinations,
      stages: pack.groups.map(stageOf),
      levels: [],
      items: pack.items.map((one) => ({ slug: one.slug, stage: one.stage, level: null, body: bodyOf(one) })),
    })),
  ];
}

type Loose = Omit<z.infer<typeof packItem>, 'rule' | 'as_of'> & {
  rule: Words | null;
  as_of: string | null;
};

function bodyOf(one: Loose): ItemBody {
  parseCondition(one.applies_when);
  const tally = new Map<string, number>();
  const asks = one.evidence.map(({ type, ...rest }) => {
    const place = (tally.get(type) ?? 0) + 1;
    tally.set(type, place);
    return { key: `${type}-${place}`, type, ...rest } as Ask;
  });
  return {
    title: one.title,
    why: one.why,
    plain: one.plain,
    good: one.good,
    bad: one.bad,
    officerCheck: one.officer_check,
    asks,
    weight: one.weight,
    blocking: one.blocking,
    validityMonths: one.validity_months,
    appliesWhen: one.applies_when,
    secondOfficer: one.second_officer,
    certification: one.certification,
    fromProfile: one.from_profile,
    dateIssuer: one.date_issuer,
    focus: one.focus,
    rule: one.rule,
    limit: one.limit,
    asOf: one.as_of,
    sources: one.sources,
    confidence: one.confidence,
  };
}

function joined(first: Words, second: Words | undefined): Words {
  return second ? { id: `${first.id} ${second.id}`, en: `${first.en} ${second.en}` } : first;
}

function stageOf({ slug, title, summary }: z.infer<typeof stage>): Stage {
  return { slug, title, summary };
}

async function readFileAs<S extends z.ZodType>(name: string, shape: S): Promise<z.output<S>> {
  return shape.parse(JSON.parse(await readFile(new URL(`./${name}.json`, import.meta.url), 'utf8')));
}

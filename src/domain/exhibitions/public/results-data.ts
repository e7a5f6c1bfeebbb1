import type { Acting } from '#src/domain/context.ts';
import type { Contender, Limits, Placed } from '#src/domain/exhibitions/selection.ts';
import { paths } from '#src/paths.ts';
import { readResults } from './results.ts';

/** All that the rule needs, and what was published: `selection.mjs` runs the one and compares it with the other. */
export interface ResultsData {
  format: 'canting-selection/1';
  exhibition: { slug: string; name: string; url: string };
  /** Where the rule is explained, and the program that runs it. */
  rule: string;
  program: string;
  publishedAt: string;
  seed: string;
  limits: Limits;
  contenders: (Contender & { number: number })[];
  published: { id: string; rank: number | null; outcome: Placed['outcome']; reason: string | null }[];
  /** What happened to places since; the rule above is about the day of publication. */
  changes: { at: string; kind: string; number: number }[];
}

/** Throws `not-found`; null while nothing is published. */
export async function readResultsData(context: Acting, slug: string): Promise<ResultsData | null> {
  const { of, results } = await readResults(context, slug);
  if (!results || of.decidedAt === null) return null;
  const { origin } = context;
  return {
    format: 'canting-selection/1',
    exhibition: { slug, name: of.name, url: origin + paths.exhibition(slug) },
    rule: origin + paths.selectionRule(),
    program: origin + paths.selectionScript(),
    publishedAt: new Date(of.decidedAt).toISOString(),
    seed: of.drawSeed,
    limits: results.limits,
    contenders: results.rows.map(({ id, number, score, points, newcomer, kelurahan, technique }) => ({
      ...{ id, number, score, points, newcomer, kelurahan, technique },
    })),
    published: results.rows.map(({ id, rank, outcome, note, rule }) => ({
      ...{ id, rank, outcome },
      reason: rule.outcome === outcome ? null : note,
    })),
    changes: results.changes.map(({ at, kind, number }) => ({ at: new Date(at).toISOString(), kind, number })),
  };
}

import type { Signing } from '#src/services/signing.ts';
import { wibDay } from '#src/domain/workshops/day.ts';
import { canonicalJson, type Json } from './canonical.ts';
import type { Shown, ShownItem } from './shown.ts';

export interface SignedStatement {
  statement: { [key: string]: Json };
  /** The statement as it is signed: canonical JSON, to be read as UTF-8. */
  text: string;
  /** Ed25519 over `text`, base64url. */
  signature: string;
  keyId: string;
  algorithm: 'Ed25519';
}

/** Says what a passport shows in a form that a program can check without asking us. */
export function makeStatement(
  shown: Shown,
  { origin, signing }: { origin: string; signing: Signing },
): SignedStatement {
  const { items, verification, certificates, markets, capacity, waste, workers, contact } = shown;
  const statement: { [key: string]: Json } = {
    type: 'canting-readiness-passport',
    version: 1,
    issuer: origin,
    keyId: signing.keyId,
    passport: shown.passport,
    workshop: { ...shown.workshop },
    level: shown.level,
    levelUntil: shown.levelUntil,
    asOf: new Date(shown.asOf).toISOString(),
    asOfDay: wibDay(shown.asOf),
    validUntil: shown.validUntil,
    shows: shown.shows,
    ...(items && { items: items.flatMap(({ stage, items: some }) => some.map((one) => ({ ...item(one), stage }))) }),
    ...(verification && { verification: verification.map((one) => ({ ...one, office: words(one.office) })) }),
    ...(certificates && { certificates: certificates.map((one) => ({ ...one })) }),
    ...(markets && { markets: markets.map((one) => ({ ...one, title: words(one.title) })) }),
    ...(capacity && { capacity: { ...capacity } }),
    ...(waste && { waste: waste.map(item) }),
    ...(workers && { workers: { people: workers.people, items: workers.items.map(item) } }),
    ...(contact && { contact: { ...contact } }),
  };
  const text = canonicalJson(statement);
  return { statement, text, signature: signing.sign(text), keyId: signing.keyId, algorithm: 'Ed25519' };
}

/** What is handed out: the statement with its signature. The statement stands in it exactly as it was signed. */
export function statementFile({ statement, signature, keyId, algorithm }: SignedStatement): string {
  return canonicalJson({ statement, signature, keyId, algorithm });
}

function item({ title, office, ...facts }: ShownItem) {
  return { ...facts, title: words(title), office: words(office) };
}

function words(text: { id: string; en: string } | null) {
  return text && { id: text.id, en: text.en };
}

import { canonicalJson, type Json } from '#src/domain/passports/canonical.ts';

export interface PublicKeys {
  keys: { keyId: string; jwk: { kty: string; crv: string; x: string } }[];
}

type Statement = Record<string, Json>;

export type Checked =
  { kind: 'not-ours' | 'other-key' | 'unable' | 'changed' } | { kind: 'good'; statement: Statement };

/** Whether a pasted statement is as it was signed, by one of these keys. Runs in the reader's browser. */
export async function checkStatement(text: string, { keys }: PublicKeys): Promise<Checked> {
  const file = read(text);
  if (!file) return { kind: 'not-ours' };
  const key = keys.find(({ keyId }) => keyId === file.keyId);
  if (!key) return { kind: 'other-key' };
  const { kty, crv, x } = key.jwk;
  const publicKey = await crypto.subtle
    .importKey('jwk', { kty, crv, x }, { name: 'Ed25519' }, false, ['verify'])
    .catch(() => null);
  if (!publicKey) return { kind: 'unable' };
  const signed = new TextEncoder().encode(canonicalJson(file.statement));
  const right = await crypto.subtle.verify({ name: 'Ed25519' }, publicKey, file.signature, signed);
  return right ? { kind: 'good', statement: file.statement } : { kind: 'changed' };
}

function read(text: string): { statement: Statement; signature: Uint8Array<ArrayBuffer>; keyId: string } | null {
  try {
    const { statement, signature, keyId } = JSON.parse(text) as Record<string, unknown>;
    if (typeof statement !== 'object' || statement === null || Array.isArray(statement)) return null;
    const known = statement as Statement;
    if (known['type'] !== 'canting-readiness-passport') return null;
    if (typeof signature !== 'string' || typeof keyId !== 'string') return null;
    const base64 = signature.replaceAll('-', '+').replaceAll('_', '/');
    return { statement: known, signature: Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)), keyId };
  } catch {
    return null;
  }
}

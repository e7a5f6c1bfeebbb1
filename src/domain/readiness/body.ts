import type { EvidenceBody } from '#db/readiness/types.ts';
import type { Vault } from '#src/services/vault.ts';

/** What a version says, from the row that keeps it sealed. Throws when the key is another one. */
export function openBody(vault: Vault, { id, sealed }: { id: string; sealed: string }): EvidenceBody {
  return JSON.parse(vault.open(sealed, `evidence:${id}`)) as EvidenceBody;
}

export function sealBody(vault: Vault, id: string, body: EvidenceBody): string {
  return vault.seal(JSON.stringify(body), `evidence:${id}`);
}

/** Ids of the files it shows, each once. */
export function filesOf({ answers }: EvidenceBody): string[] {
  return [...new Set(Object.values(answers).flatMap(({ files }) => files ?? []))];
}

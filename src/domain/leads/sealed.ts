import type { Vault } from '#src/services/vault.ts';

/** What tells who somebody is: never in the database but sealed. */
export interface Contact {
  name: string;
  company: string;
  email: string;
  phone: string;
  note: string;
}

export function sealContact(vault: Vault, id: string, { name, company, email, phone, note }: Contact): string {
  return vault.seal(JSON.stringify({ name, company, email, phone, note }), aboutOf(id));
}

export function openContact(vault: Vault, { id, sealed }: { id: string; sealed: string }): Contact {
  return JSON.parse(vault.open(sealed, aboutOf(id))) as Contact;
}

const aboutOf = (id: string) => `lead:${id}`;

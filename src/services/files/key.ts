/** The key, when it is one. No dot can begin a name, so no key leads out of the root or to what lies beside the folders. */
export function checkedKey(key: string): string {
  if (!isKey(key)) throw new Error(`not a file key: ${JSON.stringify(key.slice(0, 80))}`);
  return key;
}

export function isKey(text: string): boolean {
  return text.length <= 200 && /^[a-z0-9-]+(\/[a-z0-9-]+)+(\.[a-z0-9]+)?$/.test(text);
}

/** The folder of a prefix such as `pictures/u-`, and what names in it begin with. */
export function splitPrefix(prefix: string): { folder: string; start: string } {
  const parts = /^([a-z0-9-]+(?:\/[a-z0-9-]+)*)\/([a-z0-9-]*)$/.exec(prefix);
  if (!parts) throw new Error(`not a prefix of file keys: ${JSON.stringify(prefix.slice(0, 80))}`);
  return { folder: parts[1] ?? '', start: parts[2] ?? '' };
}

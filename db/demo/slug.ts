/** A readable slug; a repeated one gets the next free number behind it. */
export function slugOf(text: string, taken: Set<string>): string {
  const plain = plainSlug(text);
  let slug = plain;
  for (let next = 2; taken.has(slug); next++) slug = `${plain}-${next}`;
  taken.add(slug);
  return slug;
}

export function plainSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

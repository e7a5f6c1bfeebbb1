/** A text cut at the addresses in it; `own` ones lead to a page of this product. */
export function linkParts(text: string, origin: string): { text: string; own: boolean }[] {
  return text
    .split(/(https?:\/\/[^\s<>"“”]+)/)
    .filter(Boolean)
    .map((part) => ({ text: part, own: isOwn(part, origin) }));
}

function isOwn(text: string, origin: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === new URL(origin).origin;
}

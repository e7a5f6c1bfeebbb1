/** The address as a path of ours, or null: whatever leads to another site, or can't be read, is dropped. */
export function ownPath(address: string, origin: string): URL | null {
  if (!address.startsWith('/') || /^\/[/\\]/.test(address) || /[\u0000-\u001f\\]/.test(address)) return null;
  if (!URL.canParse(address, origin)) return null;
  const target = new URL(address, origin);
  return target.origin === new URL(origin).origin && !target.pathname.startsWith('//') ? target : null;
}

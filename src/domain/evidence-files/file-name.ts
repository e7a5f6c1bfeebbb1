import { evidenceTypes, type EvidenceType } from './limits.ts';

const longest = 100;

/**
 * A file's name as it may be shown and handed out again: no folders, no control characters, nothing that turns the line
 * around, not long, and an ending that says what it is.
 */
export function cleanName(given: string, type: EvidenceType): string {
  const base = given.toWellFormed().normalize('NFC').replaceAll('\uFFFD', '').split(/[/\\]/).at(-1) ?? '';
  const readable = base
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^[\s.]+/, '')
    .trim();
  const ending = endingOf(readable);
  const stem = (ending ? readable.slice(0, -ending.length - 1) : readable).replace(/[\s.]+$/, '');
  const known = (evidenceTypes[type] as readonly string[]).includes(ending ?? '') ? ending : evidenceTypes[type][0];
  return `${[...stem].slice(0, longest).join('') || 'file'}.${known}`;
}

/** Lower-case letters and digits after the last dot; null without one, or where it is a number (`Surat 12.5.2026`). */
export function endingOf(name: string): string | null {
  return /\.(?!\d+$)([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? null;
}

/** `Content-Disposition` with the name in ASCII and in full (RFC 6266). */
export function disposition(how: 'attachment' | 'inline', name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_');
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${full}`;
}

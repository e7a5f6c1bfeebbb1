import type { PromisedMail } from '#src/domain/outbox.ts';
import { accountMails, guestMails, letterFrame, letters } from '#src/i18n/mail.ts';
import { MailRefused, type Mail } from './index.ts';

interface Sender {
  id: string;
  /** `Name <address>`. */
  from: string;
  /** `https://…` without a slash at the end. */
  origin: string;
}

/** The mail a promise stands for: subject, text and HTML in the reader's language. Throws MailRefused on a bad address. */
export function composeMail({ to, template, locale, facts }: PromisedMail, { id, from, origin }: Sender): Mail {
  if (!/^[^\s@<>",;:\\()[\]\u0000-\u001f\u007f]{1,64}@[^\s@<>",;:\\()[\]\u0000-\u001f\u007f]{1,255}$/.test(to))
    throw new MailRefused('this is not one address');
  const write = letters[locale][template];
  if (!write) throw new Error(`there is no mail "${template}"`);
  const { subject, text, button } = write(tidyFacts(facts));
  const frame = letterFrame[locale];
  const link = button && linkOf(facts);
  const about = (accountMails as readonly string[]).includes(template);
  const guest = (guestMails as readonly string[]).includes(template);
  const settings = `${origin}${locale === 'en' ? '/en' : ''}/account/notifications`;
  const why = guest ? frame.whyGuest : about ? frame.whyAccount : frame.whyNotification;
  const parts = { locale, paragraphs: text, why, sign: frame.sign, origin };
  const ways = {
    ...(link && button ? { button: { label: button, link } } : {}),
    ...(about || guest ? {} : { settings: { label: frame.switchOff, link: settings } }),
  };
  return { id, from, to, subject: oneLine(subject, 200), text: asText(parts, ways), html: asHtml(parts, ways) };
}

interface Parts {
  locale: string;
  paragraphs: string[];
  why: string;
  sign: string;
  origin: string;
}
interface Way {
  label: string;
  link: string;
}
interface Ways {
  button?: Way;
  settings?: Way;
}

function asText({ paragraphs, why, sign, origin }: Parts, { button, settings }: Ways): string {
  return [
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.link}`] : []),
    `${sign}\n${origin}`,
    `--\n${why}${settings ? `\n${settings.label}: ${settings.link}` : ''}`,
  ].join('\n\n');
}

function asHtml({ locale, paragraphs, why, sign, origin }: Parts, { button, settings }: Ways): string {
  const small = 'margin:16px 0 0;font-size:14px;color:#5a4a3a';
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head>`,
    '<body style="margin:0;padding:16px;background:#f8f2e4;color:#221a13;font-family:Georgia,serif;font-size:17px;line-height:1.5">',
    '<div style="max-width:36em;margin:0 auto;padding:24px;background:#fffaf0;border:1px solid #d9c9a8;border-radius:4px">',
    '<p style="margin:0 0 16px;font-size:22px;font-weight:bold;color:#22396b">Canting</p>',
    ...paragraphs.map((text) => `<p style="margin:0 0 16px">${escape(text).replaceAll('\n', '<br>')}</p>`),
    button &&
      `<p style="margin:24px 0"><a href="${escape(button.link)}" style="display:inline-block;padding:12px 20px;background:#22396b;color:#ffffff;border-radius:4px;text-decoration:none">${escape(button.label)}</a></p>` +
        `<p style="${small};word-break:break-all">${escape(button.link)}</p>`,
    `<p style="margin:24px 0 0">${escape(sign)}<br><a href="${escape(origin)}" style="color:#22396b">${escape(origin)}</a></p>`,
    `<p style="${small};border-top:1px solid #d9c9a8;padding-top:16px">${escape(why)}`,
    settings && ` <a href="${escape(settings.link)}" style="color:#22396b">${escape(settings.label)}</a>`,
    '</p></div></body></html>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Names other people typed are one short line and no link; a note keeps its lines. */
function tidyFacts(facts: Record<string, string>): Record<string, string> {
  const tidy = Object.entries(facts).map(([key, value]) => {
    if (key === 'link') return [key, value];
    if (key === 'note') return [key, value.split('\n').map((line) => oneLine(line, 2_000)).join('\n').slice(0, 4_000)]; // prettier-ignore
    return [key, oneLine(value, 120).replaceAll('://', ' ')];
  });
  return Object.fromEntries(tidy) as Record<string, string>;
}

/** Without line ends, control characters and marks that turn the reading direction. */
function oneLine(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return plain.length > most ? `${[...plain].slice(0, most - 1).join('')}…` : plain;
}

function linkOf({ link = '' }: Record<string, string>): string {
  if (!/^https?:\/\/[^\s<>"]+$/.test(link)) throw new Error('the mail has a button and no link');
  return link;
}

function escape(text: string): string {
  const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

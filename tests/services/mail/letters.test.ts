import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PromisedMail } from '#src/domain/outbox.ts';
import { accountMails, guestMails, letters, type MailTemplate } from '#src/i18n/mail.ts';
import { composeMail } from '#src/services/mail/compose.ts';
import { openMailer, type Mailer } from '#src/services/mail/index.ts';
import { openPostOffice, type PostOffice, type Received } from './post-office.ts';

const origin = 'https://canting.example';
const sender = { id: 'a'.repeat(32), from: 'Canting <no-reply@canting.example>', origin };
const facts = {
  name: 'Siti Aminah',
  link: `${origin}/account/confirm?token=abc123`,
  office: 'Dindagkop-UKM',
  inviter: 'Agus Salim',
  workshop: 'Batik Siti',
  title: 'Kain panjang Jlamprang',
  note: 'Fotonya kabur.\nTolong ambil lagi.',
  person: 'Joko Prasetyo',
  paper: 'NIB',
  reason: 'verifikasi',
  trusted: 'yes',
};
const templates = Object.keys(letters.id) as MailTemplate[];

let office: PostOffice;
let mailer: Mailer;
beforeAll(async () => {
  office = await openPostOffice();
  mailer = openMailer({ SMTP_URL: office.url, DATA_DIR: '' }, origin);
});
afterAll(() => office.close());

async function post(mail: Partial<PromisedMail>): Promise<Received> {
  const promised: PromisedMail = { to: 'siti@workshops.test', template: 'confirm', locale: 'id', facts, ...mail };
  await mailer.send(composeMail(promised, sender));
  const last = office.received.at(-1);
  if (!last) throw new Error('nothing came');
  return last;
}

describe('letters through a mail server', () => {
  test.each(['id', 'en'] as const)(
    'every one of them in "%s" says who it is for, leads on and gives its reason',
    async (locale) => {
      for (const template of templates) {
        const { mail, recipients } = await post({ template, locale });
        const { button } = letters[locale][template](facts);
        expect(recipients, template).toEqual(['siti@workshops.test']);
        expect(mail.from?.address).toBe('no-reply@canting.example');
        expect(mail.subject?.length, template).toBeGreaterThan(8);
        expect(mail.text, template).not.toContain('undefined');
        for (const part of [mail.text ?? '', mail.html ?? '']) {
          expect(part.includes(facts.link), template).toBe(button !== undefined);
          const fixed = ([...accountMails, ...guestMails] as readonly string[]).includes(template);
          expect(part.includes('/account/notifications'), template).toBe(!fixed);
        }
        expect(mail.html).toContain(`<html lang="${locale}">`);
      }
      const other = locale === 'id' ? 'en' : 'id';
      for (const template of templates)
        expect(letters[locale][template](facts).text).not.toEqual(letters[other][template](facts).text);
    },
  );

  test('switching off leads to the page in the reader’s language', async () => {
    const { mail } = await post({ template: 'review-accepted', locale: 'en' });
    expect(mail.text).toContain(`${origin}/en/account/notifications`);
  });

  test('the same promise has the same Message-ID, and nobody’s absence note answers it', async () => {
    const [one, two] = [await post({}), await post({})];
    expect(one.mail.messageId).toBe(`<${sender.id}@canting.example>`);
    expect(two.mail.messageId).toBe(one.mail.messageId);
    expect(one.mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  test('a note keeps its lines', async () => {
    const { mail } = await post({ template: 'review-changes-asked' });
    expect(mail.text?.replaceAll('\r\n', '\n')).toContain('“Fotonya kabur.\nTolong ambil lagi.”');
    expect(mail.html).toContain('Fotonya kabur.<br>Tolong ambil lagi.');
  });
});

const hostile = [
  '<img src=x onerror=alert(1)>',
  'a\r\nBcc: x@y.test',
  'a\nTo: x@y.test\n\nnew body',
  'a\u2028Bcc: x@y.test',
  '"><script>alert(1)</script>',
  'x@y.test, z@y.test',
  '=?utf-8?B?QmNjOiB4QHk=?=',
  '\u202egnp.exe',
  'Menang undian https://evil.test/ambil',
];

describe('what people typed', () => {
  test.each(hostile)('%j reaches one recipient, adds no header and no tag', async (text) => {
    for (const template of ['invite-staff', 'review-accepted', 'member-joined'] as const) {
      const given = { ...facts, name: text, workshop: text, title: text, person: text, inviter: text, note: text };
      const { mail, recipients } = await post({ template, facts: given });
      expect(recipients).toEqual(['siti@workshops.test']);
      expect(mail.to?.map(({ address }) => address)).toEqual(['siti@workshops.test']);
      expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
      const allowed =
        'auto-submitted content-type date from message-id mime-version subject to x-auto-response-suppress';
      expect(
        mail.headers
          .map(({ key }) => key)
          .sort()
          .join(' '),
      ).toBe(allowed);
      expect(mail.subject).not.toMatch(/[\r\n\u2028\u202e]/);
      expect(mail.html).not.toMatch(/<(img|script)/);
      expect(mail.html?.match(/href="(?!https:\/\/canting\.example)/g)).toBeNull();
    }
  });

  test('a link typed into a name is no link in an invitation to a stranger', async () => {
    const { mail } = await post({ template: 'invite-staff', facts: { ...facts, workshop: 'https://evil.test' } });
    expect(mail.text).not.toContain('https://evil.test');
  });

  test.each(['a@b.test, c@d.test', 'a@b.test\r\nBcc: c@d.test', '<a@b.test>', 'nobody', '', 'a b@c.test'])(
    'an address like %j is refused before anything is sent',
    async (to) => {
      const before = office.received.length;
      await expect(post({ to })).rejects.toMatchObject({ name: 'MailRefused' });
      expect(office.received.length).toBe(before);
    },
  );

  test('the parser of this test does see an injected header', async () => {
    const PostalMime = (await import('postal-mime')).default;
    const mail = await PostalMime.parse('Subject: a\r\nBcc: x@y.test\r\nTo: s@w.test\r\n\r\n<img>');
    expect(mail.bcc?.[0]?.address).toBe('x@y.test');
  });
});

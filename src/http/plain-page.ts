import type { Refused } from './gate.ts';

interface Words {
  id: string;
  en: string;
}

const words: Record<Refused['reason'] | 'broken' | 'busy' | 'hasty' | 'slow', Words> = {
  misdirected: { id: 'Alamat ini bukan milik Canting.', en: 'This address does not belong to Canting.' },
  'address-too-long': {
    id: 'Alamat terlalu panjang. Persingkat kata pencarian.',
    en: 'The address is too long. Shorten the search.',
  },
  'bad-address': { id: 'Alamat ini tidak dapat dibaca.', en: 'This address cannot be read.' },
  'bad-method': { id: 'Cara meminta ini tidak dilayani.', en: 'This kind of request is not served.' },
  'too-large': { id: 'Kiriman terlalu besar.', en: 'What was sent is too large.' },
  'foreign-origin': {
    id: 'Formulir dikirim dari situs lain, maka ditolak.',
    en: 'The form was sent from another site and was refused.',
  },
  broken: {
    id: 'Ada yang rusak di pihak kami. Coba lagi sebentar lagi.',
    en: 'Something broke on our side. Try again in a moment.',
  },
  busy: { id: 'Server sedang sibuk. Coba lagi sebentar lagi.', en: 'The server is busy. Try again in a moment.' },
  slow: {
    id: 'Kiriman terlalu lambat sampai, jadi dihentikan. Coba lagi.',
    en: 'What was sent arrived too slowly and was stopped. Try again.',
  },
  hasty: { id: 'Terlalu banyak permintaan. Tunggu sebentar.', en: 'Too many requests. Wait a moment.' },
};

/** The page for answers given before, or instead of, the product's own pages: small, both languages, no links to guess. */
export function plainPage(status: number, reason: keyof typeof words | Words, requestId: string): Buffer {
  const { id, en } = (typeof reason === 'string' ? words[reason] : reason) ?? (words['broken'] as Words);
  return Buffer.from(
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Canting · ${status}</title></head>` +
      `<body><main><h1>${status}</h1><p>${id}</p><p lang="en">${en}</p><p><a href="/">Canting</a></p><p><small>${requestId}</small></p></main></body></html>`,
  );
}

import { describe, expect, test } from 'vitest';
import type { ApplicationSnapshot } from '#db/exhibitions/types.ts';
import { blackened, redact } from '#src/domain/exhibitions/applying/redact.ts';

function snapshot(why: string, change: Partial<ApplicationSnapshot> = {}): ApplicationSnapshot {
  return {
    ...{
      why,
      answers: { 'q-1': `Jawaban ${why}` },
      listings: [7],
      contact: { name: 'Joko Susilo', phone: '081234567890' },
    },
    shown: [
      {
        ...{ id: 7, slug: 'kain-7', technique: 'tulis', price: 1, picture: null },
        title: { id: 'Sarung Siti Aminah', en: 'A sarong' },
      },
    ],
    profile: {
      ...{ workshop: 'Batik Siti Rahayu', owner: 'Hj. Siti Aminah', kelurahan: 'jenggot', techniques: ['tulis'] },
      ...{ workers: 4, foundedYear: 1990, capacityPerMonth: 40, leadTimeDays: 14, level: null },
      story: { id: 'Bengkel Bu Aminah di Jenggot.', en: 'Aminah’s workshop.' },
    },
    eligibility: [],
    ...change,
  };
}
const clean = (text: string) => redact(snapshot(text)).why;

describe('what tells who it is goes', () => {
  test.each([
    ['Batik Siti Rahayu membawa 20 kain', `${blackened} membawa 20 kain`],
    ['BATIK SITI RAHAYU dan batik siti rahayu', `${blackened} dan ${blackened}`],
    ['Cari @batiksitirahayu atau batik_siti_rahayu', `Cari ${blackened} atau ${blackened}`],
    ['tulisan Rahayu sendiri', `tulisan ${blackened} sendiri`],
    ['kain Siti-nya bagus, Sitinya juga', null],
    ['S.i.t.i dan S-i-t-i', `${blackened} dan ${blackened}`],
    ['Si\u200Bti yang tersembunyi', `${blackened} yang tersembunyi`],
    ['Ｓｉｔｉ lebar', `${blackened} lebar`],
    ['yang berangkat Joko Susilo', `yang berangkat ${blackened}`],
    ['hubungi 0812-3456-7890 ya', `hubungi ${blackened} ya`],
    ['hubungi +62 812 3456 7890 ya', `hubungi ${blackened} ya`],
    ['hubungi (0285) 421 234 5 ya', `hubungi ${blackened} ya`],
    ['NIB kami 9120001234567', `NIB kami ${blackened}`],
    ['surat ke toko.kami+jual@gmail.com saja', `surat ke ${blackened} saja`],
    ['surat ke kami [at] gmail [dot] com saja', `surat ke ${blackened} saja`],
    ['lihat https://kami.example/a?b=c dan www.kami.test', `lihat ${blackened} dan ${blackened}`],
    ['lihat wa.me/62812345 atau toko.my.id', `lihat ${blackened} atau ${blackened}`],
    ['IG: kain_kami, Instagram = kainkami', `IG: ${blackened}, Instagram = ${blackened}`],
  ])('%s', (given, wanted) => {
    const found = clean(given);
    if (wanted !== null) expect(found).toBe(wanted);
    expect(found).not.toMatch(/siti|rahayu|aminah|joko|susilo|08\d|@|https?:/i);
  });
});

describe('what tells nothing stays', () => {
  test.each([
    'Batik tulis dari Pekalongan, pewarna alam.',
    'Harga Rp 1.500.000 sampai Rp 12.000.000 sepotong.',
    'Sejak 1990, omzet 350.000.000 setahun.',
    'Kami jual lewat Instagram dan Shopee.',
    'Situasi ini sitirahasia, bukan nama.',
    'Ukuran 2.5 x 3 m, 120 x 240 cm.',
  ])('%s', (text) => expect(clean(text)).toBe(text));

  test('a name of nothing but general words takes no word away', () => {
    const plain = snapshot('Batik tulis dan batik cap.');
    const made = redact({ ...plain, profile: { ...plain.profile, workshop: 'Batik Tulis', owner: 'Bu Haji' } });
    expect(made.why).toBe('Batik tulis dan batik cap.');
  });
});

test('every text is gone over: answers, story and titles, in both languages', () => {
  const made = redact(snapshot('Siti'));
  expect(made).toEqual({
    ...{ why: blackened, answers: { 'q-1': `Jawaban ${blackened}` }, hiddenPictures: [] },
    story: { id: `Bengkel Bu ${blackened} di ${blackened}.`, en: `${blackened} workshop.` },
    titles: { 7: { id: `Sarung ${blackened}`, en: 'A sarong' } },
  });
});

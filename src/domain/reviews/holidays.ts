/**
 * How sure a date is: `fixed` falls on the same date every year by law; `published` is in the joint decree of the
 * ministers of religion, manpower and state apparatus (SKB 1497/2025, 2/2025 and 5/2025, of 19 September 2025);
 * `computed` follows the calendar of its religion (for the Islamic ones the new moon at 3° and 6.4°, as Indonesia sights it) until a
 * decree names it, and may be a day off.
 */
export type Sureness = 'fixed' | 'published' | 'computed';

/** Every year, as MM-DD. */
export const fixedHolidays: Record<string, string> = {
  '01-01': 'Tahun Baru',
  '05-01': 'Hari Buruh Internasional',
  '06-01': 'Hari Lahir Pancasila',
  '08-17': 'Hari Proklamasi Kemerdekaan',
  '12-25': 'Hari Raya Natal',
};

/** National holidays and joint leave (cuti bersama) that move, as YYYY-MM-DD. Joint leave of 2027 is not known yet. */
export const movingHolidays: Record<string, { name: string; sure: Sureness }> = {
  '2026-01-16': { name: 'Isra Mikraj', sure: 'published' },
  '2026-02-16': { name: 'Cuti bersama Imlek', sure: 'published' },
  '2026-02-17': { name: 'Tahun Baru Imlek 2577', sure: 'published' },
  '2026-03-18': { name: 'Cuti bersama Nyepi', sure: 'published' },
  '2026-03-19': { name: 'Hari Suci Nyepi 1948', sure: 'published' },
  '2026-03-20': { name: 'Cuti bersama Idulfitri', sure: 'published' },
  '2026-03-21': { name: 'Idulfitri 1447 H', sure: 'published' },
  '2026-03-22': { name: 'Idulfitri 1447 H', sure: 'published' },
  '2026-03-23': { name: 'Cuti bersama Idulfitri', sure: 'published' },
  '2026-03-24': { name: 'Cuti bersama Idulfitri', sure: 'published' },
  '2026-04-03': { name: 'Wafat Yesus Kristus', sure: 'published' },
  '2026-04-05': { name: 'Kebangkitan Yesus Kristus', sure: 'published' },
  '2026-05-14': { name: 'Kenaikan Yesus Kristus', sure: 'published' },
  '2026-05-15': { name: 'Cuti bersama Kenaikan Yesus Kristus', sure: 'published' },
  '2026-05-27': { name: 'Iduladha 1447 H', sure: 'published' },
  '2026-05-28': { name: 'Cuti bersama Iduladha', sure: 'published' },
  '2026-05-31': { name: 'Waisak 2570', sure: 'published' },
  '2026-06-16': { name: '1 Muharam 1448 H', sure: 'published' },
  '2026-08-25': { name: 'Maulid Nabi Muhammad', sure: 'published' },
  '2026-12-24': { name: 'Cuti bersama Natal', sure: 'published' },
  '2027-01-05': { name: 'Isra Mikraj 1448 H', sure: 'computed' },
  '2027-02-06': { name: 'Tahun Baru Imlek 2578', sure: 'computed' },
  '2027-03-08': { name: 'Hari Suci Nyepi 1949', sure: 'computed' },
  '2027-03-10': { name: 'Idulfitri 1448 H', sure: 'computed' },
  '2027-03-11': { name: 'Idulfitri 1448 H', sure: 'computed' },
  '2027-03-26': { name: 'Wafat Yesus Kristus', sure: 'computed' },
  '2027-03-28': { name: 'Kebangkitan Yesus Kristus', sure: 'computed' },
  '2027-05-06': { name: 'Kenaikan Yesus Kristus', sure: 'computed' },
  '2027-05-17': { name: 'Iduladha 1448 H', sure: 'computed' },
  '2027-05-20': { name: 'Waisak 2571', sure: 'computed' },
  '2027-06-06': { name: '1 Muharam 1449 H', sure: 'computed' },
  '2027-08-15': { name: 'Maulid Nabi Muhammad', sure: 'computed' },
};

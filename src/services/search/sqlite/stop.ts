/**
 * Words that tell no cloth of Pekalongan from another, and the small words of both languages. They narrow nothing when
 * other words do, and alone they find everything.
 */
const stop = new Set(
  `batik kain motif corak pekalongan kota cloth
   dan dari di ke yang untuk dengan atau ini itu pada dalam oleh saya cari mau
   and from with the a an of for in on by to or at is are i want looking`.split(/\s+/),
);

export function isStop(word: string): boolean {
  return stop.has(word);
}

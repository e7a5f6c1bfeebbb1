/** How much each way of making shows in the cloth. Lengths are pixels of an 800 pixel wide picture, the rest shares. */
export interface Hand {
  /** Unsteadiness of drawn lines. */
  wobble: number;
  /** Lines that swell where the canting lingered. */
  swell: number;
  /** Uneven depth of colour. */
  uneven: number;
  /** Misplacement of one stamped block against its neighbours; 0 means no blocks. */
  slip: number;
  /** Hand-brushed colour that differs from flower to flower. */
  brush: number;
  crackle: number;
  /** Visibility of the woven threads. */
  thread: number;
  /** How much whiter than the dyed ground the cloth is. */
  bleach: number;
  /** How far the pattern fails to reach the reverse. */
  oneSided: number;
}

export type Technique = 'tulis' | 'cap' | 'kombinasi' | 'printing';

/** SNI 0239:2019 tells batik from its imitations by the wax: only waxed cloth crackles and is alike on both sides. */
export const hands: Readonly<Record<Technique, Hand>> = {
  tulis: {
    wobble: 4.6,
    swell: 1.2,
    uneven: 0.6,
    slip: 0,
    brush: 0.3,
    crackle: 1.7,
    thread: 0.05,
    bleach: 0,
    oneSided: 0.08,
  },
  cap: { wobble: 0, swell: 0, uneven: 0.05, slip: 3, brush: 0, crackle: 0.9, thread: 0.045, bleach: 0, oneSided: 0.12 },
  kombinasi: {
    wobble: 0.8,
    swell: 0.2,
    uneven: 0.24,
    slip: 1.8,
    brush: 1.15,
    crackle: 1.1,
    thread: 0.05,
    bleach: 0,
    oneSided: 0.1,
  },
  printing: {
    wobble: 0,
    swell: 0,
    uneven: 0,
    slip: 0,
    brush: 0,
    crackle: 0,
    thread: 0.008,
    bleach: 0.62,
    oneSided: 0.7,
  },
};

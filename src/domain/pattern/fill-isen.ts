import type { FillInk, Repeat } from './fills.ts';
import { dots, line } from './shape.ts';

/** The fine all-over fillings ("isen-isen") as small repeats. */
export const isenRepeats: Readonly<Record<string, Repeat>> = {
  gringsing: { width: 20, height: 16, draw: drawGringsing },
  sisik: { width: 20, height: 16, draw: drawGringsing },
  cecek: {
    width: 10,
    height: 10,
    draw: ({ main }) =>
      dots(
        [
          [2.5, 2.5],
          [7.5, 7.5],
        ],
        main,
        2.2,
      ),
  },
  galaran: {
    width: 16,
    height: 9,
    draw: ({ main, accent }) =>
      line('M0 2.5Q4 .5 8 2.5T16 2.5', main, 1) +
      dots(
        [
          [4, 7],
          [12, 7],
        ],
        accent,
        1.8,
      ),
  },
  sawut: {
    width: 18,
    height: 18,
    draw: ({ main }) => line('M4 8V2M1.5 8L.5 3.5M6.5 8L7.5 3.5M13 17V11M10.5 17L9.5 12.5M15.5 17L16.5 12.5', main, 1),
  },
  ukel: { width: 26, height: 26, draw: drawUkel },
  blarak: {
    width: 16,
    height: 10,
    draw: ({ main, accent }) => line('M0 8L8 1L16 8', main, 1.4) + line('M2 10L8 5L14 10', accent, 1),
  },
  'cacah-gori': {
    width: 22,
    height: 22,
    draw: ({ main }) => line('M2 4h5M11 2v5M17 6l3-3M4 13l3 3M12 13h5M19 11v5M2 20h4M11 18v3M16 20l3-2', main, 1.3),
  },
};

function drawGringsing({ main, accent }: FillInk): string {
  const arch = (x: number, y: number): string => `M${x - 10} ${y}A10 9 0 0 0 ${x + 10} ${y}`;
  return (
    line(arch(10, 0) + arch(0, 8) + arch(20, 8) + arch(10, 16) + arch(0, -8) + arch(20, -8), main, 1.3) +
    dots(
      [
        [10, 4],
        [0, 12],
        [20, 12],
      ],
      accent,
      3,
    )
  );
}

function drawUkel({ main, accent }: FillInk): string {
  return (
    line('M4 20C2 8 18 6 18 15C18 22 9 21 10 15C11 12 14 13 14 15M17 5C24 2 26 8 22 10', main, 1.3) +
    dots(
      [
        [22, 20],
        [4, 5],
        [8, 4],
      ],
      accent,
      2,
    )
  );
}

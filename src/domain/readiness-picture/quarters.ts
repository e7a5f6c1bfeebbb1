import { daysLater } from '#src/domain/workshops/day.ts';

/** A quarter of a year in Western Indonesian Time. */
export interface Quarter {
  /** `2026-Q3`. */
  name: string;
  year: number;
  number: 1 | 2 | 3 | 4;
  /** First moment, and first moment of the next one; ms. */
  start: number;
  end: number;
  /** WIB days. */
  firstDay: string;
  lastDay: string;
}

/** `2026-Q3`; null for anything else, and for years nobody has data of. */
export function parseQuarter(text: string | null): Quarter | null {
  const [, year, number] = /^(20\d\d)-Q([1-4])$/.exec(text ?? '') ?? [];
  return year ? quarter(Number(year), Number(number)) : null;
}

export function quarterOf(wibDay: string): Quarter {
  return quarter(Number(wibDay.slice(0, 4)), Math.ceil(Number(wibDay.slice(5, 7)) / 3));
}

/** Some quarters later, or earlier for a negative number. */
export function quarterAfter({ year, number }: Quarter, by: number): Quarter {
  const index = year * 4 + (number - 1) + by;
  return quarter(Math.floor(index / 4), (index % 4) + 1);
}

/** First moment of a WIB day, ms. */
export function midnight(wibDay: string): number {
  return Date.parse(`${wibDay}T00:00:00+07:00`);
}

function quarter(year: number, number: number): Quarter {
  const month = (number - 1) * 3;
  const [firstDay, nextDay] = [firstOf(year, month), firstOf(year, month + 3)];
  return {
    name: `${year}-Q${number}`,
    year,
    number: number as Quarter['number'],
    start: midnight(firstDay),
    end: midnight(nextDay),
    firstDay,
    lastDay: daysLater(nextDay, -1),
  };
}

function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

import type { FacetName } from '#src/domain/catalogue/query.ts';

/**
 * What the codes of records stand for. A code is a set of values of one facet, or a workshop; every single value has a
 * number of its own, dense over all facets, so that counts are sums in one array.
 */
export class Values {
  /** By code: which facet (or `workshop`), and the numbers of its values. */
  facets: (FacetName | 'workshop' | undefined)[] = [];
  numbers: number[][] = [];
  /** Workshop id by code. */
  workshops = new Map<number, number>();
  /** By number. */
  names: { facet: FacetName; value: string }[] = [];
  #byName = new Map<string, number>();
  #codes = new Map<string, number[]>();

  get last(): number {
    return Math.max(0, this.facets.length - 1);
  }

  learn(code: number, facet: string, value: string): void {
    this.facets[code] = facet as FacetName | 'workshop';
    const codes = this.#codes.get(facet) ?? [];
    this.#codes.set(facet, codes);
    codes.push(code);
    if (facet === 'workshop') {
      this.workshops.set(code, Number(value));
      this.numbers[code] = [];
    } else {
      this.numbers[code] = value === '' ? [] : value.split(' ').map((one) => this.number(facet as FacetName, one));
    }
  }

  codesOf(facet: FacetName): number[] {
    return this.#codes.get(facet) ?? [];
  }

  number(facet: FacetName, value: string): number {
    const key = `${facet} ${value}`;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    this.#byName.set(key, this.names.length);
    return this.names.push({ facet, value }) - 1;
  }

  find(facet: FacetName, value: string): number | undefined {
    return this.#byName.get(`${facet} ${value}`);
  }
}

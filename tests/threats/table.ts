import { contentThreats } from './contents.ts';
import { recordThreats } from './records.ts';
import { requestThreats } from './requests.ts';

export interface Threat {
  number: number;
  /** Who does what to whom. */
  threat: string;
  /** Tests that prove the defence: file under tests/, and the title as it is written there. */
  proofs: readonly (readonly [file: string, title: string])[];
}

/** The product's threats by their numbers in its threat list, each with the tests that would fail without its defence. */
export const threats: readonly Threat[] = [...requestThreats, ...contentThreats, ...recordThreats];

/** Why an officer may open a file that no open review or visit asks about; recorded, and shown to the workshop. */
export const openingReasons = ['visit-preparation', 'complaint', 'audit', 'spot-check', 'asked-by-workshop'] as const;
export type OpeningReason = (typeof openingReasons)[number];

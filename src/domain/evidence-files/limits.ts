const megabyte = 1024 * 1024;

/** Bytes of one file, files of one request, and bytes a workshop's own files, or one visit's, may have in all. */
export const evidenceLimits = { file: 10 * megabyte, files: 10, all: 100 * megabyte };

export const evidenceTypes = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif', 'jpe'],
  'image/png': ['png'],
  'image/webp': ['webp'],
} as const;
export type EvidenceType = keyof typeof evidenceTypes;

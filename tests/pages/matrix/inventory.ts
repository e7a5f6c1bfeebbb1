import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../src/pages/', import.meta.url));

/** Answered by src/http before any page: no file of src/pages stands for them. */
export const servedElsewhere = ['/uploads', '/evidence'];

/** The routes that the files of src/pages make, as the table of access writes them. */
export function routesOfPages(files = filesOf(folder)): string[] {
  return files
    .filter((file) => !file.split('/').some((part) => part.startsWith('_')) && /\.(astro|ts)$/.test(file))
    .map((file) => `/${file.replace(/\.(astro|ts)$/, '')}`.replace(/\/index$/, '') || '/')
    .sort();
}

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\//, ''));
}

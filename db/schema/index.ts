export * from './reference.ts';
export * from './workshops.ts';
export * from './catalogue.ts';
export * from './changes.ts';

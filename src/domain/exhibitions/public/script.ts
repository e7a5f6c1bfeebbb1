import { stripTypeScriptTypes } from 'node:module';

/**
 * The rule and the program that runs it again as one file for anyone's Node: the very sources, without their types.
 * Imports between them fall away, those of Node stay.
 */
export function selectionScript(rule: string, program: string): string {
  const plain = stripTypeScriptTypes(`${rule}\n${withoutOwnImports(program)}`);
  // Where a type stood there are blanks now.
  return plain
    .replace(/\) {3,}(?=\{|=>)/g, ') ')
    .replace(/(\S) {3,}(?=[,()=])/g, '$1')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
}

function withoutOwnImports(source: string): string {
  return source.replace(/^import [^;]*? from '\.[^']*';\n/gm, '');
}

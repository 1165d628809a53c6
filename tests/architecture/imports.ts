import { posix } from 'node:path';
import type { SourceFile } from '../support/sourceFiles.ts';
import { mask } from './mask.ts';

export interface Edge {
  readonly from: string; // path of the importing file
  readonly line: number;
  readonly to: string; // path in the repository, or a package's name, or node:…
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

const STATIC = /\b(?:import|export)\s+(type\s)?([\w\s{},*$]*?)\bfrom\s*(['"])/g;
const BARE = /\bimport\s*(['"])/g;
const CALL = /\bimport(?:\.meta\.glob)?\s*(?:<[^>]*>)?\(\s*(['"`])/g;
const WORKER = /\bnew\s+URL\s*\(\s*(['"])/g;

/** Every edge out of a file: `import`, `export … from`, `import()`, `import type`, type queries, globs and worker URLs. */
export function importsOf(file: SourceFile): readonly Edge[] {
  const code = mask(file.text);
  const found: Edge[] = [];
  const add = (match: RegExpExecArray, isTypeOnly: boolean): void => {
    const start = match.index + match[0].length;
    const quote = match[0].charAt(match[0].length - 1);
    const name = file.text.slice(start, code.indexOf(quote, start));
    const line = code.slice(0, match.index).split('\n').length;
    const isPackage = !name.startsWith('.') && !name.startsWith('/');
    found.push({ from: file.path, line, isPackage, isTypeOnly, to: isPackage ? name : resolved(file.path, name) });
  };
  for (const match of code.matchAll(STATIC)) add(match, match[1] !== undefined || areAllTypes(match[2] ?? ''));
  for (const match of code.matchAll(BARE)) add(match, false);
  for (const match of code.matchAll(CALL)) add(match, false);
  for (const match of code.matchAll(WORKER)) if (isModule(file.text, match)) add(match, false);
  return found;
}

function resolved(from: string, name: string): string {
  return posix.normalize(posix.join(posix.dirname(from), name.replace(/\?.*$/, '')));
}

function areAllTypes(clause: string): boolean {
  const names = clause
    .replace(/[{}]/g, ' ')
    .split(',')
    .map((name) => name.trim());
  return clause.includes('{') && names.filter(Boolean).every((name) => name.startsWith('type '));
}

function isModule(text: string, match: RegExpExecArray): boolean {
  return /^[^'"]+\.(ts|tsx|js|mjs)['"]/.test(text.slice(match.index + match[0].length));
}

/** The package an import names: `d3-geo/x` → `d3-geo`, `@scope/a/b` → `@scope/a`. */
export function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}

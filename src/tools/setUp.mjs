// @ts-check
/**
 * The way in for every `npm run` verb: `node src/tools/setUp.mjs VERB [ARGUMENTS]`. Installs what is missing or stale, says so,
 * and goes on under the pinned Node. Plain JavaScript without dependencies, because it runs before either is there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differingPackages, pinnedNode, runsTypeScript } from './installed.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** @param {string} path */
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {number} the exit status; a signal or a failed start counts as 1
 */
function run(command, args) {
  const isShimOnWindows = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, [...args], { cwd: ROOT, stdio: 'inherit', shell: isShimOnWindows });
  return status ?? 1;
}

/** Runs npm with the Node it came with: the pinned one lies in the very folder that `npm ci` deletes. */
function npmCi() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const outsideNode = node && !node.startsWith(join(ROOT, 'node_modules')) ? node : null;
  // Windows does not delete a running program, so there the folder is mended in place.
  const verb = process.platform === 'win32' ? 'install' : 'ci';
  // Its warnings are about the Node it runs on, which is not the one the game runs on.
  const args = [verb, '--loglevel=error'];
  return npm && outsideNode ? run(outsideNode, [npm, ...args]) : run('npm', args);
}

/** @returns {number} 0 when node_modules holds what the lockfile says */
function install() {
  const lock = readJson(join(ROOT, 'package-lock.json'));
  const missing = () => differingPackages(lock, readJson(join(ROOT, 'node_modules', '.package-lock.json')));
  const before = missing();
  if (before.length === 0) return 0;
  say(
    existsSync(join(ROOT, 'node_modules'))
      ? `Installed packages differ from package-lock.json (${before[0]}${before.length > 1 ? ` and ${before.length - 1} more` : ''}): running npm ci …`
      : 'Packages are not installed yet: running npm ci (about half a minute) …',
  );
  const status = npmCi();
  if (status !== 0) say('npm ci failed; the lines above say why. Nothing was started.');
  return status;
}

/**
 * Runs the verb's program and passes on what stops it. A shell that npm started does not pass signals on, so the loss of
 * the parent counts as one.
 * @param {string} node
 * @param {readonly string[]} args
 */
function runToTheEnd(node, args) {
  const child = spawn(node, [...args], { cwd: ROOT, stdio: 'inherit' });
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (status) => process.exit(status ?? 1));
  child.on('error', (error) => {
    say(`The pinned Node did not start: ${error.message}`);
    process.exit(1);
  });
}

const [verb, ...args] = process.argv.slice(2);
const script = join(ROOT, 'src', 'tools', `${verb}.ts`);
if (!verb || !existsSync(script)) {
  say(`setUp: no such verb "${verb ?? ''}"; see "scripts" in package.json.`);
  process.exit(1);
}
const installed = install();
if (installed !== 0) process.exit(installed);
const node = pinnedNode(ROOT) ?? (runsTypeScript(process.versions.node) ? process.execPath : null);
if (!node) {
  say(
    `Rare Terms needs Node 22.18 or newer: this is ${process.version}, and no pinned Node could be installed for ${process.platform}-${process.arch}; please install Node 24 from nodejs.org and run the command again.`,
  );
  process.exit(1);
}
runToTheEnd(node, [script, ...args]);

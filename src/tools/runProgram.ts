import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

/** Runs a Node program in the repository to its end, passing on what stops us; resolves to its exit status. */
export function runProgram(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => resolve(status ?? 1));
  });
}

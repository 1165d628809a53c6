import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { inRoot } from '../../src/tools/paths.ts';
import { servePath } from '../../src/tools/staticServer.ts';
import { BUILD_STEP, GENERATE_STEPS } from '../../src/tools/steps.ts';
import { bringUpToDate } from '../../src/tools/upToDate.ts';
import { CHROMIUM } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly gameUrl: string;
    readonly problem: string; // why browser tests cannot run; empty when they can
  }
}

/** Builds the game once for all browser tests and serves it with the same server and policy as `npm start`. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const failed = bringUpToDate([...GENERATE_STEPS, BUILD_STEP]);
  const served = failed === null ? await servePath(inRoot('dist'), { port: 0 }) : null;
  const isBrowserThere = existsSync(CHROMIUM);
  const problem = !isBrowserThere
    ? `Browser tests need Chromium at ${CHROMIUM}: install it with "apt-get install -y chromium", or name another in CHROMIUM.`
    : `The game could not be built (step "${failed}"); the lines at the start of the run say why.`;
  project.provide('problem', isBrowserThere && served !== null ? '' : problem);
  project.provide('gameUrl', served?.url ?? '');
  return served?.close;
}

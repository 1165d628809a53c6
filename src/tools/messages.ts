import { inRoot } from './paths.ts';

/** How the message compiler is run, by the set-up step and by the development server alike. */
export const MESSAGES = {
  project: inRoot('src', 'client', 'text', 'project.inlang'),
  outdir: inRoot('src', 'client', 'text', 'generated'),
  strategy: ['baseLocale'],
  outputStructure: 'message-modules',
  emitPrettierIgnore: false,
  emitGitIgnore: false,
  emitReadme: false,
} satisfies Parameters<typeof import('@inlang/paraglide-js').compile>[0];

import { readFileSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';
import { MESSAGES } from './messages.ts';
import { inRoot } from './paths.ts';

/** Compiles `src/client/text/messages/*.json` to typed functions in `src/client/text/generated/`. */
await compile(MESSAGES);

// Without its message plugin the compiler succeeds and writes no messages, so look.
const wanted = Object.keys(JSON.parse(readFileSync(inRoot('src', 'client', 'text', 'messages', 'en.json'), 'utf8')));
const { m } = (await import(`${MESSAGES.outdir}/messages.js`)) as { readonly m: Readonly<Record<string, unknown>> };
const missing = wanted.filter((key) => !key.startsWith('$') && m[key] === undefined);
if (missing.length > 0) {
  process.stderr.write(`Messages were lost while compiling: ${missing.slice(0, 5).join(', ')} (${missing.length}).\n`);
}
// The compiler leaves timers of half a minute behind, so the process has to be ended.
process.exit(missing.length > 0 ? 1 : 0);

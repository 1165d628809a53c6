/** What a seat can reckon with: a whole state filled from its view, and what a step would change by the same resolver. Heavy: run it in a worker. */
export type { Change, Effect, Proposal, SiteAssumption } from './view/effect.ts';
export { imagine } from './view/imagineState.ts';
export { type WhatIfOptions, whatIf } from './view/whatIf.ts';

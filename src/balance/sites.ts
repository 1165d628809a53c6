/**
 * Numbers of mines and plants that are built, stopped and paid for. Where a reason names a fact id (c-iluka, mp-2012 …) the
 * figure leans on that source; the rest is chosen for play, with the reason beside it.
 */
export const SITES = {
  /** Part of its capacity that a new site runs in its first turn; mp-2012: 3 000 t in its first year against 5 900 t in its best. */
  openingBp: 3_000,
  /** Capacity gained a year until it runs in full; mp-2012 to mp-2015: some two years to its best, so a year and a half (design). */
  rampYearBp: 4_700,
  /** A site that stood before starts again at more, since crews and kilns are known (design). */
  restartOpeningBp: 6_000,
  /** Starting again costs this part of what building cost; repairs and crews, not a new plant (design). */
  restartCostBp: 1_000,
  /** A slip adds this part of the project's cost; c-iluka: +50 % over about four slips of a half-year (t-iluka). */
  overrunBp: 1_200,
  /** Know-how at this level leaves the level's chance of a slip as it is; each point above or below takes or adds its share of this weight. */
  knowhowMiddleBp: 5_000,
  knowhowWeightBp: 8_000,
  /** Years over which private owners must pay their lenders back; high-yield bonds of the time ran eight (recalled). */
  debtYears: 8,
  /** Turns in a row of a price that pays, or does not cover cash cost, before private owners act (rules §4); however long a turn is, a government has one to answer in. */
  highTurns: 2,
  lowTurns: 2,
  /** Years in a row of a price that covers cash cost and not the lenders before they call; c-molycorp: under water from 2013, bankrupt in mid-2015. */
  patienceYears: 2,
  /** Without an incentive price a stopped site comes back when the price is this much above what it costs to run (design). */
  restartPriceBp: 12_500,
  /** Part of what a mine or plant earns that its host takes; royalties on concentrate are about 5 % of its value, more of what is earned (design). */
  royaltyBp: 1_000,
  /** A rescue holds a site open for so many years: a bet on the next boom (design). */
  rescueYears: 2,
  /** A rescue costs no less than this part of the project (design): lenders want to see money. */
  rescueLeastBp: 200,
  /** Political capital of the three orders: a plant needs a law or a budget line, a stop and a rescue need explaining. */
  capital: { build: 1, idle: 1, rescue: 1 },
  /** Approval lost where a government closes a works at home, in bp. */
  idleApprovalBp: -200,
} as const;

/** People around a mine or plant, and what it takes to live with it (k-pass: leaks of waste water; the sizes are chosen for play). */
export const BURDEN = {
  /** A site that all around object to, run in full, costs its government so much approval (design): three times what closing a works costs. */
  approvalWeightBp: 600,
  /** All works of a country together cost at most this (design): less than a bad harvest of industry does. */
  mostApprovalBp: 800,
  /** Part of the objection that is added to the chance of a slip, of permits too: hearings and courts (Gebeng 2011 to 2012, d-gebeng). */
  slipWeightBp: 2_000,
  /** A clean-up takes a law or a budget line, and about a seventh of what a year of running the site in full costs (design). */
  careCapital: 1,
  careCostBp: 1_500,
  /** It wins over half of those who object: who has drunk bad water does not forget at once (design). */
  careWinsBp: 5_000,
  /** Treating water and lining ponds makes each kilogram so much dearer for good (design). */
  careDearerBp: 300,
  /** With fewer objecting than this a site counts as clean, with more than this as opposed. */
  cleanUnderBp: 1_500,
  highFromBp: 3_500,
} as const;

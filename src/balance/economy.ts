/**
 * Numbers of the economy that hold in every level, with the reason or source of each (fact ids of the levels' source lists).
 * Shares in basis points a turn, prices in US cents, money in thousand US$.
 */
export const ECONOMY = {
  /** Lane habit moves this far toward what flowed in a half-year; jp-decay (5.5 % a year lost and regained) is the slow end, fitted on 2009–2012. */
  habitGainBp: 2_500,
  /** A closed or unused lane keeps this much of its habit; buyers remember suppliers (jp-2024: the share drifts back when calm). */
  habitKeptBp: 8_800,
  /** Thrift gained in a turn when a material costs ten times its usual price, in bp of the need; e-sub: heavy metal per car −40 % in about two years. */
  thriftAtTenfoldBp: 900,
  /** A price under this multiple (bp) of the usual one teaches nobody to save. */
  thriftFromBp: 15_000,
  /** Fear added by a declared embargo, a credible threat and a quota cut, in bp of calm cover; p-lag: buying came after the cut. */
  fearOfEmbargoBp: 9_000,
  fearOfThreatBp: 3_500,
  fearOfQuotaCutBp: 6_000,
  /** At a licence that lets nothing through; a half-closed one as much as a quota cut by a quarter. */
  fearOfLicenceBp: 6_000,
  /** Fear added when a price doubled in a turn, and its share that stays a turn later. */
  fearOfDoubledPriceBp: 5_000,
  fearKeptBp: 5_500,
  mostFearBp: 25_000,
  /** Value of a use in a sector's output: marginal uses do not stop a line. */
  useWeightBp: { critical: 10_000, main: 10_000, thrifty: 5_000, marginal: 0 },
  /** Under this output a sector counts as starved; after so many starved turns it loses capacity for good. */
  starvedUnderBp: 7_000,
  starvedTurnsBeforeLoss: 2,
  capacityLossBp: 500,
  /** What the state takes of a sector's value added, in bp: about the share of taxes in output of rich economies (design). */
  taxBp: 2_000,
  /** A sector fills at most this share of a turn's need into store in one turn, and plans to draw at most that much. */
  mostStockBuyBp: 6_000,
  mostStockDrawBp: 3_000,
  /** A lane that is open carries what is wanted; the cap only keeps arithmetic small, and no lane of two years of cobalt comes near it. */
  openLaneKg: 1_000_000_000,
  /** What metal that nobody wants today is worth in store, in bp of the last price (design). */
  gluttedPriceBp: 2_500,
  /** Contracts outbid the spot market: willingness ladder of pass 1 and of the fixed flows of pass 2, in cents above any price. */
  contractWillingnessCents: 4_000_000,
  /** Shared out between the contracts of a turn, the oldest on top; together with the above the most that exact sums leave room for. */
  contractSpreadCents: 500_000,
} as const;

/** Numbers of the leverage score (rules §10). */
export const LEVERAGE = {
  /** Half-point h: a loss of this many ppm of GDP is worth half of full leverage; gage and oil73 say a metal's stop is hundredths of a percent, so 60 ppm. */
  halfPointPpm: 60,
  /** Weight (bp) of the year ahead against five years on, where a level names none: governments are judged on the near one (design). */
  oneYearWeightBp: 6_500,
  /** How far "five years on" is (rules §10). */
  farYears: 5,
  /**
   * Part of what could still be saved or designed out that a country under a cut learns in those years. SEC-5 at three times
   * the usual price teaches about 78 % of it in ten half-years; e-sub: heavy metal per car fell by 40 % in two.
   */
  learntInYearsBp: 7_500,
  /** Extra cost counts beside lost output at this share: it is spread over many buyers. */
  extraCostBp: 5_000,
  /** Each agreement not to embargo lowers the owner's credible pressure to this share. */
  pledgedBp: 4_000,
  /** Retaliation expected per dispute-free year of trade at risk, in bp of revenue lost by the owner. */
  retaliationBp: 3_000,
} as const;

/** How a government adds up what a step would change, for forecasts and AI seats (design). */
export const WORTH = {
  /** One point of score is worth this share (bp) of a turn's value added of its sectors. */
  scorePointBp: 20,
} as const;

/**
 * Numbers of the chain and of slow change: by-products, recycling, substitutes, know-how, programmes, the epilogue. Each with
 * its reason; where that names a fact id (p973, r-ree …) the figure leans on that source.
 */

/** Mines whose rock holds more than one metal. */
export const ROCK = {
  /** What the other metals earn lowers a mine's cost a kilogram, but not under this share of its own: digging is never free (design). */
  leastCostBp: 2_500,
} as const;

/** Metal out of old goods. */
export const RECYCLING = {
  /** At most this share of what industry uses comes back: the European aim for 2030 (eu-crma: 25 %). */
  mostOfUseBp: 2_500,
  /** A metal under this multiple (bp) of its usual price leaves scrap where it lies. */
  dearFromBp: 20_000,
  /**
   * Share of what is not yet collected that a turn of a tenfold price wins for good: prices rose tenfold in 2011 and the
   * recycling rate stayed at about 1 % (r-ree), so price alone does little.
   */
  learntAtTenfoldBp: 150,
} as const;

/** Designs without the metal. */
export const SUBSTITUTES = {
  /** Part of what is still missing that industry redesigns in a turn when metal is dearer than the other way; e-sub: two years from spike to new motors. */
  learntBp: 1_500,
} as const;

/** Processing know-how of a country. */
export const KNOWHOW = {
  /** Part of what is missing that a turn of running plants teaches: China took from the eighties to 2010 (p973: 1986, 1992, 1997). */
  gainBp: 200,
  /** Part that goes with the people in a turn without a running plant: half is gone in about seven years, as after art-05. */
  decayBp: 500,
  /** What stays in books and universities. */
  leastBp: 1_000,
} as const;

/** What a government pays for (fundProgramme). */
export const PROGRAMME = {
  /** A programme takes a place in the budget, like thrift. */
  capital: 1,
  /**
   * So many turns' bills for metal (in bp of one, at start prices) win half of what can still be won. Know-how is dearest:
   * the 973 programme paid for basic research for many years (p973). Substitution is priced as thrift is (jp-pkg, jp-demand);
   * collecting is cheaper than research but wins little metal (r-ree).
   */
  halfCostBp: { knowhow: 60_000, recycling: 10_000, substitution: 40_000 },
} as const;

/** Proving what lies in the ground (the programme `geology`). */
export const GEOLOGY = {
  /** So much of what the proposed mines of a country cost wins half of what can be won; exploration is a few percent of a mine's cost (design). */
  halfCostBp: 400,
  /** A proposed mine is so much cheaper when all is known: fewer holes, a smaller reserve for surprises (design). */
  cheaperBp: 1_500,
  /** And its building slips so much less often. */
  surerBp: 5_000,
} as const;

/** After the last turn. */
export const EPILOGUE = {
  /** Four years of half-years: longer than any plant of the levels takes to build (t-restart: up to seven years with permits, most of it behind them). */
  mostTurns: 8,
} as const;

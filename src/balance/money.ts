/**
 * Numbers of money between governments: how much may be asked, what a gift is worth at home and abroad. Money in thousand
 * US$, shares in basis points. Each with its reason; fact ids are those of the levels' source lists.
 */
export const MONEY = {
  /**
   * Interest a turn beyond which no offer may go. Lending between states in the years of the levels cost from nothing to
   * about 7 % a year; a fifth a turn is far above, and what lies beyond only writes a default (design).
   */
  mostInterestBp: 2_000,
  /** What a lender asks to begin with: 2 % a half-year, between the soft loans and the dear ones of the time (design). */
  usualInterestBp: 200,
  /**
   * Most of what a site makes that may be promised away for good: something must stay for its own country and for those
   * who do not own it (design; Japan's claim on Lynas was about two fifths of it).
   */
  mostOfftakeBp: 8_000,
  /** A running mine or plant is worth so many years of what it can earn: what such sites fetch when they change hands (design). */
  earningYears: 5,
  /** But never less than this part of what building it would cost: ground, permits and machines are worth something in a bad year (design). */
  leastWorthBp: 2_000,
  /**
   * A partner promises away at most so much of what a site makes, in bp of the part of its worth that is paid: twice. In
   * 2011 Japan got about two fifths of Lynas's output for a quarter of what mine and plant cost.
   */
  offtakeForPartBp: 20_000,
  /** Trust toward a giver for a turn of aid worth notice: half a signature, each turn (design). */
  aidTrustBp: 100,
  /** Approval for a turn of aid that a government brings home (design): a sixth of what a breach costs. */
  aidApprovalBp: 50,
  /** Approval for the one who gives or invests, when it is signed: the headline, once a turn (play: a deal can be worth more at home than its ore). */
  headlineApprovalBp: 60,
  /** A composer opens with this part of the own purse. */
  firstPartBp: 3_333,
  /** And with a fifth of a running site, for a concession: worth notice, and no more than any host lets go (design). */
  firstLeaseBp: 2_000,
  /** And with this part of a turn's income as aid: just worth notice twice over. */
  firstAidBp: 2_000,
} as const;

/**
 * Numbers of politics: what pressure costs, what a word is worth, how much may lie on the table. Where a reason names a
 * fact id (quota-2010, jp-pkg …) the figure leans on that source; the rest is chosen for play, with the reason beside it.
 */

/** Political capital, in points; a seat gets 2 or 3 a turn, so one to three of these orders are affordable. */
export const CAPITAL = {
  /** A tighter quota has losers at home, the mines and plants that sell abroad. */
  quotaCut: 1,
  /** A cut as deep as the one of 2010 (quota-2009 to quota-2010: −40 %) costs twice. */
  deepQuotaCut: 2,
  deepQuotaCutFromBp: 3_000,
  /** Licences are papers that an office asks for: one country's are the cheapest squeeze there is, everybody's, for half or less, cost as a deep quota. */
  licence: 1,
  deepLicence: 2,
  deepLicenceFromBp: 5_000,
  /** Exporters or importers pay a higher duty or tariff; lowering one offends nobody. */
  dutyRise: 1,
  tariffRise: 1,
  /** Half the trade stopped, and all of it: full is a turn's worth of capital. */
  embargo: { partial: 2, full: 3 },
  /** What is left to pay when the same embargo was threatened and prepared: cabinet and offices are already behind it. */
  preparedEmbargo: 1,
  /** Preparing spreads the cost over two turns and is lost if the threat is never carried out: that makes bluffing tempting. */
  preparedThreat: { partial: 1, full: 2 },
  /** Pressure on a country without a dispute needs explaining at home; a dispute this hot explains it. */
  noDispute: 1,
  disputeFromBp: 2_000,
  /** So does pressure on a country that people trust this much. */
  trustedPartner: 1,
  trustedFromBp: 6_500,
  /** A thrift programme takes a place in the budget. */
  thrift: 1,
  /** Leaving an agreement early: as dear as half an embargo. */
  endDeal: 2,
  /** With notice the other side can look around first: half of that. Letting it rest is as dear: the same people must be told. */
  notice: 1,
  suspend: 1,
  /** Lost by the seat that broke its word, over and above what the order cost. */
  breachLoss: 1,
  /** Regained in a turn in which a promise of at least so many turns was kept to its end; shorter ones are too cheap to be news. */
  promiseKept: 1,
  promiseKeptFromTurns: 3,
  /** A popular government has one more point a turn, an unpopular one has one less. */
  popularGain: 1,
  popularFromBp: 6_500,
  unpopularLoss: 1,
  unpopularUnderBp: 3_500,
} as const;

/** Trust of one seat in another, in bp; 5 000 is neither trust nor distrust. */
export const TRUST = {
  /** What time leads back to, and how much of the way a turn: half of a quarrel is forgotten in about seven turns. */
  restBp: 5_000,
  returnBp: 1_000,
  /** Small gains for words, larger for deeds: a term of three turns kept to its end is worth four signatures. */
  signed: 200,
  keptATurn: 270,
  keptSeenATurn: 30,
  /** Breach outweighs three such terms with the partner, and weighs on all who saw it (rules §5: partners and witnesses). */
  breach: -2_500,
  breachSeen: -800,
  /** An open exit is bad, but less so than a broken promise. */
  ended: -1_500,
  endedSeen: -400,
  /** A lawful exit is remembered, a third as much as one overnight; a rest leaves the other side in the dark, a little more. */
  notice: -500,
  noticeSeen: -100,
  suspended: -600,
  suspendedSeen: -150,
  threatened: -500,
  embargoed: { partial: -1_200, full: -2_000 },
  quotaCut: -300,
  /** Papers can always be said to be late: less is held against their owner than a quota cut. */
  licence: -200,
  tariffRise: -300,
  /** Everyone else learns that the two had something to hide: about as bad as a tariff against each. */
  leaked: -300,
} as const;

/** Belief in a country's threats, in bp; 10 000: every threat so far was carried out. */
export const CREDIBILITY = {
  carriedOut: 800,
  demandMet: 300,
  /** Called and empty costs most; called and prepared shows at least that it could have. */
  calledEmpty: -2_000,
  calledPrepared: -1_000,
  /** Taking a threat back in time is cheaper than being called, or nobody would ever step back. */
  withdrawn: -700,
} as const;

/** Approval at home, in bp. */
export const APPROVAL = {
  /** A secret deal on the front page: two thirds of a broken promise. */
  leaked: -200,
  breach: -300,
  ended: -150,
  /** Full sectors hold approval at the level's start; each point of output lost takes half a point of it. */
  outputWeightBp: 5_000,
  /** Share of the way that approval moves a turn: voters take about two years of half-years to forget. */
  moveBp: 2_500,
} as const;

/** From what an agreement is worth anybody's notice: less earns no trust, no capital and no goal, or a kilogram would. */
export const AGREEMENT = {
  /** One turn is a purchase with a paper; jp-pkg and the offtakes of the time ran for years. */
  fromTurns: 2,
  /**
   * A tenth of what the seller can make or the buyer can use, whichever is less: ten of them are all there is to promise
   * (design). Of money: a tenth of what the giver's government has for it a turn (aid) or at the start (loans), or of
   * what the site costs (investment).
   */
  fairShareBp: 1_000,
  /** A tariff bound at so much or less is worth notice: most countries take a few percent on ores and metals, a fifth is a wall (design). */
  lowTariffBp: 1_000,
} as const;

/** Chance that a secret annex comes to light at the end of a turn, in bp, from the turn after signing on (design). */
export const LEAK = {
  /** Few know of it at first; by its fourth turn two in ten such papers have been talked about. */
  firstBp: 300,
  aTurnBp: 300,
  /** Who loses by it looks for it: a rival buyer or seller doubles the first turn's chance. */
  aLoserBp: 300,
  mostBp: 4_000,
} as const;

/** Votes of parliaments on agreements. All chosen for play (design): a government that stands as the level asks has an even chance. */
export const RATIFICATION = {
  /** Part of what people think of the other side, over or under the middle, that goes into the chance. */
  opinionBp: 5_000,
  /** What a turn of winning votes adds: three turns' worth turn an even vote into a likely one. */
  lobbyBp: 1_200,
  lobbyCapital: 1,
  /** Holding a vote takes friends in the house; the other side waits, and likes it little. */
  stallCapital: 1,
  stallTrust: -200,
  /** A government that took office meanwhile thanks who waited for it: as much as two turns of a kept word. */
  thanksTrust: 600,
  /** Taking back a word given before the vote: less than leaving an agreement in force. */
  withdrawnTrust: -800,
  /** No vote is sure either way. */
  leastBp: 500,
  mostBp: 9_500,
} as const;

/** Votes of a union's members on an order. All chosen for play (design). */
export const UNION = {
  /** A round of calls and favours moves every member: as much as a turn of winning votes in a parliament, and a little more, for it serves one day only. */
  lobbyBp: 1_500,
  lobbyCapital: 1,
  /** No member is sure either way. */
  leastBp: 300,
  mostBp: 9_700,
} as const;

/** The credit for an agreement, given in public. */
export const CREDIT = {
  /** A success on the front pages is worth as much as aid received, and opens a door at home. */
  approvalBp: 300,
  capital: 1,
  /** Who gives it away has less to show. */
  giverApprovalBp: -100,
} as const;

/** A quarrel made up. */
export const SETTLEMENT = {
  /** Who brings home nothing else for it has given in, voters say: two thirds of a broken promise, twice the credit given away (design). */
  approvalBp: -200,
} as const;

/** How much may lie on the table. */
export const LIMITS = {
  /** One open offer for each of three rivals and one to spare: more than that nobody reads in a turn. */
  openOffers: 4,
  /** Offers to the same country in a turn: talks in a game last 3–8 offers, and four exchanges of up to four offers cover it. */
  offersATurn: 4,
  /** First offer and counter-offers of one deal. */
  exchanges: 4,
  clauses: 4,
  /** One to stop and one to end: more ifs than that nobody can foresee (design). */
  conditions: 2,
  /** Longest term in turns of a half-year: three years, about what a short offtake runs; TURN-6 says how longer turns count. */
  turns: 6,
  /** Turns after the one of the offer in which it stays open. */
  openTurns: 1,
  /** A notice given this turn lets the agreement run on for the next one: time to buy elsewhere (design). */
  noticeTurns: 1,
  /** Turns that an agreement may rest, the one of the order included, once for each side (design). */
  restTurns: 2,
  openThreats: 3,
  orders: 12,
  /** Phrase-book messages a turn. */
  phrases: 8,
} as const;

/** Threats and embargoes. */
export const EMBARGO = {
  /** A threat made this turn can be carried out until the turn after: the target has one whole talk to answer. */
  threatTurns: 1,
  /** Share of usual trade that a partial embargo lets through: half (cn-may-us: the fall by buyer was 70–93 % under full licensing). */
  partialShareBp: 5_000,
  /** While a lifted embargo winds down for a turn, half of what it held back flows again (jp-halt: papers took weeks to be cleared). */
  liftingShareBp: 5_000,
} as const;

/** Export licences. */
export const LICENCE = {
  /** At least so much of usual trade gets its papers; cn-may-us: in May 2025 the sales of magnets were 74 % down on the year before, to some buyers 93 %. */
  leastBp: 1_000,
} as const;

/** Deliveries. */
export const DELIVERY = {
  /** A shortfall of so much of the promise is within the tolerance that bulk contracts usually allow (design). */
  toleranceBp: 500,
} as const;

/** Paid thrift. */
export const THRIFT = {
  /**
   * So many turns' bills for metal (in bp of one, at start prices) save half of what can still be saved; jp-pkg and jp-demand:
   * about a billion dollars in all, for a need that fell by 15 %.
   */
  halfCostBp: 40_000,
} as const;

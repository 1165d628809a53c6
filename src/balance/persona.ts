/**
 * Numbers of the programs that hold seats: how they value, bargain and decide. All are chosen for play (design), with the
 * reason beside each; a seat's own character is in its level (`persona`). Shares in basis points.
 */

import { LIMITS } from './politics.ts';

/** How programs guess at conditions, in bp of a turn: what is so mostly stays so, what is not rather does not come (design). */
export const CHANCES = {
  staysBp: 7_500,
  comesBp: 2_500,
  /** An embargo of my own is my choice. */
  ownBp: 500,
} as const;

/** What a deal or an order is worth to a program, beyond the next turn. */
export const VALUING = {
  /** A turn later counts this much less for the most impatient; patience takes its share of it away. */
  impatienceBp: 2_500,
  leastFutureBp: 3_000,
  /** Prices are expected to go this far back toward their calm level a turn: the spike of 2011 was gone in about two years (p-lag). */
  calmReturnBp: 1_500,
  /** Calm is this multiple of the level's start price: between the price before the crisis and the ones after it. */
  calmPriceBp: 15_000,
  /** A fixed price over later turns is a bet; the most cautious counts this share of its value against it for each turn. */
  termRiskBp: 150,
  /** A goal measured at the end is moved for good by this much even if the deal is over by then: buyers remember suppliers. */
  lastingBp: 2_500,
  /** Under this chance of a stop nobody asks what the goods would be worth in one. */
  safetyFromBp: 500,
  /** From this chance on a promise not to stop is asked for. */
  pledgeFromBp: 300,
  /** Two contracts for the same stage are too many where they pass this share of what I take in. */
  roomForBothBp: 6_000,
} as const;

/** How much a bad record takes off a deal, in bp of its goods, at most. */
export const DISTRUST = {
  /** Never kept its word: a tenth, about what goods on doubtful credit cost more. */
  brokenBp: 1_000,
  /** Cut me off last turn, and I do not forget. */
  grudgeBp: 1_500,
} as const;

/** Chance in bp that a country stops selling to me in a turn, as far as the public record tells. */
export const DANGER = {
  /** Any seat that others depend on may do so one day. */
  baseBp: 50,
  /** At full heat of a dispute, and at full credibility of a threat that stands. */
  disputeBp: 900,
  threatBp: 6_000,
  /** An embargo in force usually goes on for another turn. */
  standingBp: 8_500,
  /** Cut me off before, or cut others off: counts as long as the grudge lasts. */
  cutMeBp: 1_200,
  cutOthersBp: 400,
  /** A quota tightened in the last two turns. */
  quotaCutBp: 250,
  /** A licence on what I buy that lets nothing through: who has the papers in hand may stop giving them. */
  licenceBp: 800,
  /** Turns that the longest grudge remembers. */
  memoryTurns: 8,
  mostBp: 9_000,
  /** A pledge takes away this share of the danger, if the one who gives it always keeps its word. */
  pledgeStopsBp: 8_000,
} as const;

/** How programs bargain. Prices are compared with the delivered price at the buyer's border. */
export const BARGAIN = {
  /** Opening distance from the market price: a little for the soft, more for the tough. */
  anchorBp: 400,
  toughAnchorBp: 1_100,
  /** Openings differ from game to game by at most this much either way. */
  noiseBp: 300,
  /** A government pays at most this much over the market for safety and credit, and sells at most this much under it. */
  mostPremiumBp: 3_500,
  mostRebateBp: 2_500,
  /** Who wants a promise not to embargo expects to pay this much more for the goods. */
  pledgePremiumBp: 800,
  /** The least gain that is worth a signature, in bp of what the goods cost, and in thousand US$ at least. */
  leastGainBp: 100,
  leastGainThousandUsd: 200,
  /** Of what I buy or the other can make of a stage, the share asked for in one contract. */
  shareOfIntakeBp: 3_000,
  shareOfCapacityBp: 5_000,
  /** Clauses in one agreement that a program still follows: the game's own limit. */
  clauses: LIMITS.clauses,
  /** Under this a contract is not worth the paper. */
  leastKg: 2_000,
  /** Usual term, in turns. */
  turns: 5,
  shortTurns: 2,
  /** New offers a turn: to any one country, and in all. */
  offersToOne: 2,
  offersATurn: 2,
  /** Chance each time that another offer follows the first of a turn. */
  nextOfferBp: 2_500,
  /** With so many agreements in force a ministry looks after those it has. */
  contracts: 4,
  /** A price over this multiple of the level's start is complained of to whoever sells most. */
  complainFromBp: 20_000,
  /** Ideas looked at closely before the seat falls silent; each costs a forecast. */
  ideas: 2,
  /** A goal of weight 50 doubles the interest in what serves it. */
  goalWeightBp: 200,
  /** Buying elsewhere moves a share that is worth many times the goods. */
  diversityWeightBp: 3_000,
  /** A dangerous seller is talked to for its promise: so many times the danger in bp. */
  peaceTimes: 12,
  leastInterestBp: 500,
  mostInterestBp: 200_000,
  /** An offer must promise this share of a point of score, or nobody's time is taken. */
  worthTalkBp: 2_500,
} as const;

/** What comes to mind to programs besides goods and sites, and how it is put together. */
export const IDEA = {
  /** Aid that is thought of, in times the sum that is just worth notice. */
  aidTimes: [1, 2, 4],
  /** Ceilings on tariffs that are thought of: none at all, and what most countries take on metals. */
  ceilingsBp: [0, 500],
  /** Share of a purse that its owner might lend. */
  lendBp: 5_000,
  /** Military aid that is thought of, in bp of what moves security by a tenth; peacekeepers, in bp of what the groups live on. */
  tenthsBp: [2_500, 7_500],
  peaceBp: [2_500, 6_000],
  /** Under this security a guarantee comes to mind. */
  unsafeBp: 7_000,
  /** Part of a running mine or plant that a host gives for help, and what is paid for it of its price. */
  stakeBp: 1_000,
  stakePriceBp: 5_000,
  /** A host lets parts of what runs to those beside whom it earns two thirds or less: it is short of money (design). */
  poorerBp: 6_667,
  /** What a claim is worth over its money to one that can use the metal, and what a host asks over the going price (design). */
  leaseUseBp: 2_500,
  leaseOverBp: 1_000,
  /** Part of a site that is pledged for money to build it, where its law lets so much go. */
  pledgeBp: 2_500,
  /** Interest that is thought of, in times what is usual between governments. */
  interestTimes: [1, 2, 3],
  /** Things wanted of one country that are looked at closely. */
  wants: 3,
  /** Clauses added to a supply of goods: more than two nobody reads. */
  extras: 2,
  /** Valuations by public facts that one pair of seats may cost in one situation: a bound on time, not on thought. */
  valuations: 60,
  /** What is paid over what the other side seems to lack, since estimates are rough. */
  overBp: 13_000,
  /** Weight of the own side in the product of gains, for the softest and the toughest. */
  softBp: 4_500,
  toughBp: 6_500,
} as const;

/** When programs use pressure. Chances are multiplied by the persona's readiness and by heat where named. */
export const PRESSURE = {
  /** What the freedom to stop trade is worth a turn to one always ready to, in bp of what it sells there; more in a dispute. */
  optionBp: 300,
  hotOptionBp: 1_200,
  /** Least leverage over somebody, in hundredths, for a threat to make sense. */
  leverageCenti: 300,
  /** Chance each time it speaks that a ready seat in a full-heat dispute threatens over an offer that waits. */
  threatBp: 500,
  /** In a cold one. */
  coldThreatBp: 60,
  /** Chance that it stops trade without a word in a full-heat dispute, a turn; falls with the square of the heat. */
  strikeBp: 2_600,
  /** Chance that a prepared threat which was not met is carried out, for those who mean what they say. */
  carryOutBp: 8_500,
  /** From this leverage over the target, in hundredths, stopping all of it is chosen over half. */
  fullFromCenti: 2_500,
  /** An embargo is lifted after so many turns, or when the dispute is cooler than this. */
  longestTurns: 2,
  liftUnderHeatBp: 2_500,
  /** Of those strikes, the share that a contract or a pledge does not hold back, against all that a breach costs. */
  breakWordBp: 9_000,
} as const;

/** When programs shut their know-how, or set sanctions. */
export const BARRING = {
  /** Chance a turn, where there is a reason, that one always ready to press does it. */
  thoughtBp: 1_500,
  /** Heat of the dispute from which a rival's plants are worth holding up; under the second what stands is lifted. */
  banFromBp: 4_000,
  coolUnderBp: 2_000,
} as const;

/** What programs make of a vote of their union's members (design). */
export const MEMBERS = {
  /** Under this chance, the members won over, capital is better spent on something else. */
  hopelessUnderBp: 2_000,
  /** From this chance on nobody needs to be called; a round of calls must bring so much more. */
  sureFromBp: 8_000,
  worthMoreBp: 1_000,
} as const;

/** When programs ask licences. */
export const LICENCES = {
  /** Chance a turn that one always ready to press thinks of papers; in a full-heat dispute; with the tap three times as often. */
  thoughtBp: 800,
  hotThoughtBp: 4_000,
  tapTimes: 3,
  /** Steps it thinks of, in bp of usual trade, gentle first. */
  stepsBp: [6_000, 3_500],
  /** What a turn of it earns counts so much less: each squeeze pays for a replacement. */
  gainBp: 6_000,
  /** The concession it may bring, in bp of what is held back, at full leverage. */
  concessionBp: 2_500,
  /** The same where the other presses me: a truce gives back both (in 2025 papers answered tariffs, and eased with them). */
  answerBp: 12_000,
  /** Eased after so many turns. */
  longestTurns: 2,
} as const;

/** When programs leave an agreement before its time. */
export const LEAVING = {
  /** A buyer regrets paying so many times the market (bp); a seller, that the market pays so many times its price. */
  dearBp: 14_000,
  cheapBp: 17_000,
  /** With fewer turns to go it is not worth the noise. */
  leastTurns: 2,
  /** Part of what an agreement is worth that a side gives up rather than see the other leave, where the market has turned against that one. */
  givesWayBp: 3_000,
  /** Chance a turn that one asks for a better price before it leaves. */
  reopenBp: 4_000,
  /** Chance a turn that one without any honesty thinks of it; the honest by their share less (level personas: a few in a hundred). */
  thoughtBp: 10_000,
} as const;

/** How orders are chosen. */
export const ORDERS = {
  /** Steps of quota tried, in bp of the present one or of last turn's exports. */
  quotaCutsBp: [8_000, 6_500],
  quotaLoosenBp: 12_500,
  /** A quota rise of price is felt by the next mine abroad: what a cut gains counts only this much, less for the patient. */
  quotaGainBp: 6_000,
  /** Over this multiple of the start price a further cut only builds the competitor. */
  quotaStopBp: 60_000,
  quotaLoosenFromBp: 120_000,
  /** Chance that a seat ready to press thinks of its quota this turn. */
  quotaThoughtBp: 5_000,
  /** Chance that one always ready to press thinks of a tariff in a turn, and the tariff it thinks of. */
  tariffThoughtBp: 2_000,
  tariffBp: 1_000,
  /** Weeks of need bought for the stockpile at once, dear and cheap, and at most so much of the treasury on it. */
  stockTenthWeeks: { dear: 15, cheap: 40 },
  stockDearBp: 20_000,
  stockTreasuryBp: 1_500,
  /** From this danger on, a seat without a goal for it buys stock as well. */
  stockDangerBp: 300,
  /** A store of so many tenths of a week is enough where no goal asks for more. */
  enoughTenthWeeks: 80,
  /** With nothing better to do a seat keeps so many tenths of a week, a quarter's need. */
  reserveTenthWeeks: 130,
  /** Limit over the last price, so that an order is filled in a rising market. */
  stockLimitBp: 13_000,
  /** Release when industry falls under this output, this share of the store at once. */
  releaseUnderBp: 9_300,
  releaseShareBp: 5_000,
  /** Thrift takes this share of the treasury, and pays off over the turns that are left. */
  thriftTreasuryBp: 1_000,
  thriftFromPriceBp: 17_000,
  /** Capital kept back for pressure or defence unless it is full. */
  keepCapital: 1,
} as const;

/** How programs use the court. */
export const COURT = {
  /** Who pays so many times the level's start price (bp) thinks of a complaint: under it lawyers cost more than the metal. */
  dearBp: 20_000,
  /** Chance a turn that one who keeps every rule and never presses files when it is hurt; in 2010 to 2012 it took three turns (wto-1). */
  fileBp: 4_500,
  /** Whoever thinks of filing rather joins what runs: it costs nothing. */
  joinBp: 8_000,
  /** From this readiness to press on a ruling is not followed. */
  defyFromBp: 9_000,
} as const;

/** How programs think of clean-ups. */
export const CARE = {
  /** A point of capital a turn, in bp of a point of score: what praise is worth (CREDIT_WORTH), less its approval. */
  capitalPointBp: 1_000,
} as const;

/** How programs think of mines and plants. */
export const SITES = {
  /** Turns from the end of building until a site runs in full, and until an idled one runs again. */
  rampTurns: 1,
  restartTurns: 1,
  /** What a site still to be built will change at the end counts for this much: works slip, prices fall. */
  sureBp: 6_500,
  /** Share of the treasury that a programme gets at once. */
  programmeTreasuryBp: 800,
  /** And in a turn in which nothing presses. */
  quietTreasuryBp: 300,
  /** Part of the slips that a sum for know-how is expected to prevent. */
  knowhowHelpsBp: 3_000,
  /** Share of the treasury that is put into one site abroad at most. */
  stakeTreasuryBp: 6_000,
  /** Stake and part of the output that a program first asks for, in bp of what is still free. */
  stakeAskBp: 6_000,
  offtakeAskBp: 5_000,
  /** Interest a turn that is asked and taken for a loan between governments: about eight per cent a year by half-years. */
  loanInterestBp: 400,
  /** Part of a doubtful loan that the most cautious counts as lost; what a loan is worth to one who cannot pay from its own purse. */
  loanRiskBp: 5_000,
  /** Part of a turn's budget that promises of money may take, in bp: royalties of what is built come on top of the budget (design). */
  promiseIncomeBp: 12_000,
  shortOfMoneyBp: 1_500,
  /** What the freedom to raise a tariff, or being safe from it, is worth a turn, in bp of the trade. */
  tariffOptionBp: 20,
  /**
   * Of a tariff that comes down its treasury loses this part for good, since what it took was mostly paid by its own industry,
   * and the seller gains that part by what it can sell more of. Buyers bore nearly all of the tariffs of 2018–2019 (recalled).
   */
  tariffGivenBp: 3_000,
  tariffSparedBp: 6_000,
  /** Most steps by which money in an offer is raised or lowered in search of what is enough. */
  moneySteps: 12,
  /** Asked to be paid more, a seat names at most so many times what was offered. */
  mostTimesOffered: 4,
} as const;

/** Secret annexes. */
export const SECRETS = {
  /** A leak costs approval and trust: about as much as a point and a half of score (design). */
  leakPointsBp: 15_000,
  /** Chance that a seat asks for silence where its price undercuts what it takes from another in the open; more would make papers a routine. */
  askBp: 2_500,
} as const;

/** What making up a quarrel costs a government that programs hold. */
export const SETTLEMENT_WORTH = {
  /** A little approval lost at home: twice what giving the credit costs, as it moves approval twice as much. */
  approvalBp: 1_000,
} as const;

/** What praise is worth to programs, and how they treat votes. */
export const CREDIT_WORTH = {
  /** Praise moves approval and a point of capital: a small part of a point of score to whoever gets it, less to who gives it up. */
  applauseBp: 1_500,
  giveBp: 500,
  /** An election so near is waited for; a host keeps so much of what the next government would pay more. */
  waitTurns: 2,
  waitBp: 2_500,
  /** Over this chance nobody asks for more votes; under the other one a vote now is thought lost, and a later one better. */
  sureVoteBp: 8_500,
  lostVoteBp: 3_000,
} as const;

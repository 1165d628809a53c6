/**
 * Numbers of armed groups, security and wars. Shares and strengths in basis points, a turn unless said otherwise. All are
 * chosen for play (design): no source measures strength or security so; the levels say what each stands for.
 */
export const CONFLICT = {
  /** From this strength on a group goes over to an offensive; between here and `talksBp` it holds what it has. */
  riseBp: 3_000,
  /** Under this it talks: it can neither advance nor count on holding on. */
  talksBp: 2_000,
  /** Under this, and with nobody behind it, it goes. */
  spentBp: 1_000,
  /** Strength that taxes add when they pay for a whole turn at full strength: a group that lives by its mines alone grows slowly. */
  taxGainBp: 1_500,
  /** No turn's taxes add more than this, however dear the ore. */
  mostTaxGainBp: 2_000,
  /** Strength that full security of the host takes off a group: an army that holds its ground wears it down in some turns. */
  securityPressBp: 1_000,
  /** Strength that peacekeepers take off for each sum equal to the group's upkeep, and the most that they can. */
  peacePressBp: 2_000,
  mostPeaceBp: 1_500,
  /** Strength that goes with a sponsor who has stepped back: pay, passage and refuge. */
  steppedBackBp: 600,
  /** Chance to take the next mine, or to lose the last, when group and host are even; it moves by this part of the difference. */
  advanceBp: 3_000,
  retreatBp: 1_500,
  edgeBp: 8_000,
  /** Nothing in a war is sure. */
  mostChanceBp: 9_000,
  leastChanceBp: 300,
  /** Security that a group on the offensive at full strength takes from its host. */
  wearBp: 1_000,
  /** Security that a turn can bring back at most: armies are not trained in a quarter. */
  mostGainBp: 1_500,
  /** Part of what would be lost that a guarantee spares. */
  guaranteeBp: 4_000,
  /** Credibility that a guarantor loses for each mine or plant lost under its guarantee. */
  guaranteeFailedBp: 500,
  /** What was lost under a threshold comes back when security stands so far above it again. */
  regainBp: 500,
  /** An occupied mine is run with fewer people and worse tools. */
  ranBp: 8_000,
  /** Part of what is dug that still gets across a border whose government has closed it: nobody watches every path. */
  leakBp: 1_000,
  /** More than this across the border is no leak: the sponsor has broken its word. */
  toleranceBp: 2_000,
  /** Political capital to step back or to reopen the way: both cost at home. */
  stepCapital: 1,
  /** What checking where metal comes from adds to its price at the door. Certification in the Great Lakes region cost from one to five per cent (recalled). */
  premiumBp: 300,
  /** A composer opens with this part of a tenth of security as military aid. */
  firstAidBp: 5_000,
  /** And with this part of a group's upkeep for peacekeepers. */
  firstPeaceBp: 2_500,
} as const;

/** What programs that hold seats reckon with when they weigh security (design). */
export const SECURITY_WORTH = {
  /** A mine that still runs where a group or a war could take it counts for this part of one that is taken. */
  atRiskBp: 3_000,
  /** What answering for another's safety costs a turn, in bp of a point of score: belief is at stake. */
  guaranteeCostBp: 2_500,
  /** Of what a clean intake is worth to a buyer, the part that a sponsor's stepping back brings: other ore is tainted as well. */
  steppedBackBp: 5_000,
  /** What the host of occupied mines gains when one buyer refuses their ore, in bp of what that buyer usually takes from across the border. */
  refusedBp: 1_000,
} as const;

/** Numbers of technology bans and sanctions: chosen for play (design), with the reason beside each. Shares in basis points. */
export const BARS = {
  /** Points of capital: a ban hits few at home, sanctions many; lifting costs nothing. */
  capital: { techBan: 1, sanction: 2 },
  /** Trust that the one it is aimed at loses. A ban is a slower thing than a stop of trade; sanctions are as hard as half of one. */
  trust: { techBan: -600, sanction: -1_200 },
  /** Chance in bp by which a turn of work on a plant slips more often: experts and machines must be found elsewhere (design; China's ban of December 2023). */
  slipBp: 2_500,
  /** What each slip adds to the cost of a plant, over and above the usual overrun, in bp of the project. */
  dearerBp: 500,
  /** Share of what the one under sanctions earned by selling to me last turn that its treasury loses: payments frozen, fees, detours. */
  incomeBp: 3_000,
  /** The same trade is dearer for me: my treasury loses this share of it. */
  ownBp: 1_000,
  /** Approval that sanctions cost at home each turn: somebody pays more. */
  approvalBp: -50,
} as const;

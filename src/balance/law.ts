/** Numbers of the court: what going to law costs and weighs. What the level knows of it (clock, chances) stands in the level. */
export const LAW = {
  /** A complaint takes ministries' lawyers for years and is a choice at home; standing beside one that runs is not. */
  capital: { file: 1, join: 0 },
  /** Every complainant beside the first adds weight, in bp of chance; no ruling is certain (design). */
  joinerBp: 300,
  mostChanceBp: 9_700,
  /** Chance that the appeal turns a report round: the appellate judges mostly uphold, as they did in 2014 (design, wto-4). */
  overturnBp: 1_000,
  /** Trust in bp. Being complained of hurts a little, as a quota cut does; ending the measure mends it; standing by it costs more. */
  trust: { filed: -300, joined: -150, dropped: 200, complied: 400, defied: -800 },
  /** A complaint is a dispute at least this hot, which makes pressure between the two easier to explain at home. */
  heat: { filed: 2_500, joined: 1_500 },
} as const;

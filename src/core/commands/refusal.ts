/** Why the referee says no. `facts` fill the sentence the client shows; the code never changes its meaning. */
export const REFUSAL_CODES = [
  'malformed',
  'notASeat',
  'wrongPhase',
  'gameOver',
  'sealed',
  'unknownCountry',
  'unknownMaterial',
  'unknownStage',
  'unknownSector',
  'unknownDeal',
  'unknownEmbargo',
  'unknownPhrase',
  'unknownSite',
  'withYourself',
  'noClauses',
  'tooManyClauses',
  'duplicateClause',
  'wrongParties',
  'termTooLong',
  'termTooShort',
  'beyondEnd',
  'amountOutOfRange',
  'priceOutOfRange',
  'moneyOutOfRange',
  'shareOutOfRange',
  'notForSale',
  'notYourTurn',
  'notOpen',
  'tooManyExchanges',
  'tooManyOffers',
  'sameTerms',
  'alreadyOffered',
  'partnerCannotPromise',
  'pledged',
  'notYours',
  'alreadyInForce',
  'nothingToLift',
  'notEnoughCapital',
  'notEnoughMoney',
  'notEnoughStock',
  'noSuchOrder',
  'tooManyOrders',
  'nothingChanges',
  'noExports',
  'alreadyReady',
  'notReady',
  'ruledOut',
  'noCourt',
  'noMeasure',
  'unknownCase',
  'alreadyFiled',
  'alreadyRuled',
  'wrongStage',
  'cannotBuild',
  'cannotIdle',
  'cannotRescue',
  'tooManyThreats',
  'tooManyPhrases',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Makes a refusal: a fact stated, with what the sentence needs. */
export function refuse(code: RefusalCode, facts: Readonly<Record<string, string | number>> = {}): Refusal {
  return { code, facts };
}

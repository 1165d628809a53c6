import type { Refusal, RefusalCode } from '../../core/seat.ts';
import { formatMoney, formatShare } from './formats.ts';
import { m } from './generated/messages.js';

type Facts = Readonly<Record<string, string | number>>;
const fact = (facts: Facts, key: string, otherwise: string | number = '?'): string => String(facts[key] ?? otherwise);

const money = (facts: Facts, key: string): string => formatMoney(Number(facts[key] ?? 0));

/** A sentence for every code the referee may answer with: what is wrong and what to do. */
const SENTENCES: Readonly<Record<RefusalCode, (facts: Facts) => string>> = {
  malformed: () => m.refusalMalformed(),
  notASeat: () => m.refusalNotASeat(),
  wrongPhase: () => m.refusalWrongPhase(),
  gameOver: () => m.refusalGameOver(),
  sealed: () => m.refusalSealed(),
  unknownCountry: () => m.refusalUnknownCountry(),
  unknownMaterial: () => m.refusalUnknownMaterial(),
  unknownStage: () => m.refusalUnknownStage(),
  unknownSector: () => m.refusalUnknownSector(),
  unknownSite: () => m.refusalUnknownSite(),
  unknownDeal: () => m.refusalUnknownDeal(),
  unknownEmbargo: () => m.refusalUnknownEmbargo(),
  unknownPhrase: () => m.refusalUnknownPhrase(),
  withYourself: () => m.refusalWithYourself(),
  noClauses: () => m.refusalNoClauses(),
  tooManyClauses: (facts) => m.refusalTooManyClauses({ most: fact(facts, 'most', 4) }),
  duplicateClause: () => m.refusalDuplicateClause(),
  wrongParties: () => m.refusalWrongParties(),
  termTooLong: (facts) => m.refusalTermTooLong({ most: fact(facts, 'most', 6) }),
  termTooShort: (facts) => m.refusalTermTooShort({ least: fact(facts, 'least', 2) }),
  beyondEnd: () => m.refusalBeyondEnd(),
  amountOutOfRange: () => m.refusalAmountOutOfRange(),
  priceOutOfRange: () => m.refusalPriceOutOfRange(),
  moneyOutOfRange: (facts) => m.refusalMoneyOutOfRange({ most: money(facts, 'most') }),
  shareOutOfRange: (facts) => m.refusalShareOutOfRange({ most: formatShare(Number(facts['most'] ?? 0)) }),
  notForSale: () => m.refusalNotForSale(),
  cannotBuild: () => m.refusalCannotBuild(),
  cannotIdle: () => m.refusalCannotIdle(),
  cannotRescue: () => m.refusalCannotRescue(),
  notYourTurn: () => m.refusalNotYourTurn(),
  notOpen: () => m.refusalNotOpen(),
  tooManyExchanges: () => m.refusalTooManyExchanges(),
  tooManyOffers: (facts) => m.refusalTooManyOffers({ most: fact(facts, 'most', 4) }),
  sameTerms: () => m.refusalSameTerms(),
  alreadyOffered: () => m.refusalAlreadyOffered(),
  partnerCannotPromise: () => m.refusalPartnerCannotPromise(),
  pledged: () => m.refusalPledged(),
  notYours: () => m.refusalNotYours(),
  alreadyInForce: () => m.refusalAlreadyInForce(),
  nothingToLift: () => m.refusalNothingToLift(),
  notEnoughCapital: (facts) => m.refusalNotEnoughCapital({ needed: fact(facts, 'needed'), has: fact(facts, 'has') }),
  notEnoughMoney: (facts) => m.refusalNotEnoughMoney({ needed: money(facts, 'needed'), has: money(facts, 'has') }),
  notEnoughStock: () => m.refusalNotEnoughStock(),
  noSuchOrder: () => m.refusalNoSuchOrder(),
  tooManyOrders: (facts) => m.refusalTooManyOrders({ most: fact(facts, 'most', 12) }),
  nothingChanges: () => m.refusalNothingChanges(),
  noExports: () => m.refusalNoExports(),
  alreadyReady: () => m.refusalAlreadyReady(),
  notReady: () => m.refusalNotReady(),
  ruledOut: () => m.refusalRuledOut(),
  noCourt: () => m.refusalNoCourt(),
  noMeasure: () => m.refusalNoMeasure(),
  unknownCase: () => m.refusalUnknownCase(),
  alreadyFiled: () => m.refusalAlreadyFiled(),
  alreadyRuled: () => m.refusalAlreadyRuled(),
  wrongStage: () => m.refusalWrongStage(),
  tooManyThreats: (facts) => m.refusalTooManyThreats({ most: fact(facts, 'most', 3) }),
  tooManyPhrases: () => m.refusalTooManyPhrases(),
};

export const refusalText = (refusal: Refusal): string => SENTENCES[refusal.code](refusal.facts);

/** The phrase book: all that seats can say in words; the sentences themselves are the client's. */
export const PHRASES = [
  'weWantToTalk',
  'offerUsMore',
  'weCanWait',
  'weKeepOurWord',
  'youBrokeYourWord',
  'weNeedSupply',
  'priceTooHigh',
  'stopThePressure',
  'weWillAnswerInKind',
  'letUsCalmDown',
  'thankYou',
  'noThankYou',
] as const;
export type Phrase = (typeof PHRASES)[number];

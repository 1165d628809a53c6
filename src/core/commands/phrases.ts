/** The phrase book: all that seats can say in words; the sentences themselves are the client's. */
export const PHRASES = ['greeting', 'needTime', 'lastOffer', 'thanks', 'regret', 'watching'] as const;

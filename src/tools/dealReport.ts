import type { GameEvent } from '../core/seat.ts';
import type { TurnFacts } from './turnFacts.ts';

const percent = (bp: number): string => `${(bp / 100).toFixed(1)} %`;

/** What was noticed, let rest, left, broken and leaked, who was elected, and after a leak or a breach how the seats stand; nothing in other turns. */
export function dealNewsLines({ dealNews, elections, standing }: TurnFacts): readonly string[] {
  const votes = elections.map(({ seat, government }) => `  election in ${seat}: ${government ?? 'who governed stays'}`);
  if (dealNews.length + votes.length === 0) return [];
  const isFelt = dealNews.some(({ type }) => type === 'annexLeaked' || type === 'dealBreached');
  const stands = standing.map(
    ({ country, approvalBp, meanTrustBp }) =>
      `  ${country}: approval ${percent(approvalBp)}, trusted ${percent(meanTrustBp)} by the other seats`,
  );
  return [`News of agreements\n${[...votes, ...dealNews.map(dealNewsText), ...(isFelt ? stands : [])].join('\n')}`];
}

function dealNewsText(event: GameEvent): string {
  switch (event.type) {
    case 'annexLeaked':
      return `  the secret annex of ${event.by} and ${event.to} leaks: ${event.deal}`;
    case 'noticeGiven':
      return `  ${event.by} gives notice, last turn ${event.lastTurn}: ${event.deal}`;
    case 'noticeOver':
      return `  over by notice of ${event.by}: ${event.deal}`;
    case 'dealSuspended':
      return `  ${event.by} lets it rest until turn ${event.untilTurn}: ${event.deal}`;
    case 'dealResumed':
      return `  binding again: ${event.deal}`;
    case 'dealEnded':
      return `  ${event.by} leaves overnight: ${event.deal}`;
    case 'dealBreached':
      return `  ${event.by} breaks its word: ${event.deal}`;
    case 'voteLobbied':
      return `  ${event.by} wins votes at home: ${event.deal}`;
    case 'voteStalled':
      return `  ${event.by} holds its vote for the election, until turn ${event.turn}: ${event.deal}`;
    case 'unionVoted':
      return `  the members of ${event.by} vote on ${event.about.type}: yes ${event.yes.length}, no ${event.no.length}, ${event.passed ? 'carried' : 'turned down'}`;
    case 'voteHeld':
      return `  the vote in ${event.seat} says ${event.passed ? 'yes' : 'no'}: ${event.deal}`;
    case 'defaulted':
      return `  ${event.by} cannot pay ${event.to} US$${(event.thousandUsd / 1000).toFixed(1)} m: ${event.deal}`;
    default:
      return `  ${event.type}`;
  }
}

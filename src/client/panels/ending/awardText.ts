import type { SeatView } from '../../../core/seat.ts';
import type { Award } from '../../session/studyLine.ts';
import { formatPoints, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence, namesOf } from '../../text/names.ts';
import { dealName, offerName } from '../../text/termsText.ts';
import { pointsSize } from './signedPoints.ts';

export const AWARD_TITLE: Readonly<Record<Award['id'], () => string>> = {
  wordKept: m.awardWordKept,
  bestBluff: m.awardBestBluff,
  coolHead: m.awardCoolHead,
  costliestNo: m.awardCostliestNo,
  deepestStock: m.awardDeepestStock,
  comeback: m.awardComeback,
  widestNet: m.awardWidestNet,
};

const TENTHS = 10;

/** The fact a prize rests on. */
export function awardText(view: SeatView, award: Award): string {
  const names = namesOf(view.scenario);
  const time = (turn: number): string => formatTurn(view.scenario, turn).toLowerCase();
  const deal = (id: string | null) => view.deals.find((each) => each.id === id);
  const says = (): string => {
    switch (award.id) {
      case 'wordKept':
        return award.broken === 0
          ? m.wordKeptAll({ kept: award.kept })
          : m.wordKeptMost({ kept: award.kept, broken: award.broken });
      case 'bestBluff': {
        const signed = deal(award.deal);
        const facts = { against: names.the(award.against), time: time(award.turn) };
        return signed === undefined
          ? m.bluffMet(facts)
          : m.bluffSigned({ ...facts, deal: dealName(view.scenario, signed) });
      }
      case 'coolHead':
        return m.coolHeadFact({ by: names.the(award.by), time: time(award.turn) });
      case 'costliestNo': {
        const refused = deal(award.deal);
        const facts = { to: names.the(award.to), time: time(award.turn), points: pointsSize(award.costCenti) };
        return refused === undefined
          ? m.noFact(facts)
          : m.noFactOf({ ...facts, offer: offerName(view.scenario, refused) });
      }
      case 'deepestStock':
        return m.stockFact({ time: time(award.turn), weeks: Math.round(award.weeksTenth / TENTHS) });
      case 'comeback':
        return m.comebackFact({
          time: time(award.turn),
          from: formatPoints(award.fromCenti),
          to: formatPoints(award.toCenti),
        });
      case 'widestNet':
        return m.netFact({ count: award.partners });
    }
  };
  return asSentence(says());
}

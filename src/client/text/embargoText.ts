import type { EmbargoView } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { formatTurn } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, namesOf } from './names.ts';

export const levelWord = (level: 'partial' | 'full'): string => (level === 'full' ? m.levelStop() : m.levelSlow());

/** A threat as a sentence: who, whom, what, and until when. */
export function threatText(scenario: Scenario, threat: EmbargoView): string {
  const names = namesOf(scenario);
  const facts = {
    by: names.the(threat.by),
    against: names.the(threat.against),
    goods: names.goods(threat.material, threat.stage),
  };
  const says = asSentence(threat.level === 'full' ? m.threatStop(facts) : m.threatSlow(facts));
  if (threat.deadlineTurn === null) return says;
  return `${says} ${m.threatUntil({ time: formatTurn(scenario, threat.deadlineTurn).toLowerCase() })}`;
}

/** What would make a threat go away. */
export function demandText(threat: EmbargoView): string {
  if (threat.demand.type === 'sign') return m.demandSign();
  return threat.demand.type === 'liftPressure' ? m.demandLift() : m.demandNone();
}

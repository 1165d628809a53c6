import { clamp, FULL_BP, shareOf } from '../../balance/units.ts';
import type { Government } from '../../scenario/politicsSchema.ts';
import type { Scenario, SeatDef } from '../../scenario/schema.ts';
import type { CountryId, CountryOpen } from '../state/gameState.ts';

/** What an election looks like from outside: the level, the turn and everybody's approval. */
interface PollFacts {
  readonly scenario: Scenario;
  readonly turn: number;
  readonly countries: readonly CountryOpen[];
}

/** Who stands in a seat's next election after this turn, in the order of the level; empty where none is to come (VOTE-1). */
export function nextCandidates(
  { scenario, turn }: Omit<PollFacts, 'countries'>,
  seat: CountryId,
): readonly Government[] {
  const later = governmentsOf(scenario, seat).filter((each) => each.fromTurn > turn);
  const first = later.reduce((least, each) => Math.min(least, each.fromTurn), Number.MAX_SAFE_INTEGER);
  return later.filter((each) => each.fromTurn === first);
}

/** The governments that may take office in a seat, in the order of the level. */
export function governmentsOf(scenario: Scenario, seat: CountryId): readonly Government[] {
  return scenario.seats.find((each) => each.country === seat)?.governments ?? [];
}

/** Chance in bp that it takes office, as things stand: the level's, more against an unpopular government where the level says so (VOTE-1). */
export function electionChanceBp(
  { countries }: Pick<PollFacts, 'countries'>,
  seat: CountryId,
  government: Government,
): number {
  const approvalBp = countries.find((each) => each.id === seat)?.approvalBp ?? 0;
  const gap = FULL_BP / 2 - approvalBp;
  const swing = shareOf(Math.abs(gap), government.discontentBp ?? 0);
  return clamp((government.chanceBp ?? FULL_BP) + (gap < 0 ? -swing : swing), 0, FULL_BP);
}

/** The level with a government in office: its weights, its own goals, its character and its brief in the seat's place (VOTE-2). */
export function withGovernment(scenario: Scenario, seat: CountryId, government: Government): Scenario {
  const seats = scenario.seats.map((each) => (each.country === seat ? inOffice(each, government) : each));
  return { ...scenario, seats };
}

function inOffice(seat: SeatDef, government: Government): SeatDef {
  const { goalWeights = {}, goalsAdd = [], brief, headlineBp, persona = {} } = government;
  const kept = seat.goals.flatMap((goal) => {
    const weight = goalWeights[goal.id] ?? goal.weight;
    return weight === 0 ? [] : [{ ...goal, weight }];
  });
  const was = seat.persona;
  return {
    ...seat,
    goals: [...kept, ...goalsAdd],
    persona: {
      toughnessBp: persona.toughnessBp ?? was.toughnessBp,
      patienceBp: persona.patienceBp ?? was.patienceBp,
      riskAversionBp: persona.riskAversionBp ?? was.riskAversionBp,
      honestyBp: persona.honestyBp ?? was.honestyBp,
      pressureBp: persona.pressureBp ?? was.pressureBp,
      grudgeBp: persona.grudgeBp ?? was.grudgeBp,
    },
    ...(brief === undefined ? {} : { brief }),
    ...(headlineBp === undefined ? {} : { headlineBp }),
  };
}

/** The governments to come as others may know them: without private goals, their weights and the memo (VIEW-5). */
export function redactedGovernments(seat: SeatDef): Pick<SeatDef, 'governments'> {
  if (seat.governments === undefined) return {};
  const open = seat.goals.filter((goal) => !goal.secret).map((goal) => goal.id);
  const governments = seat.governments.map((each): Government => {
    const { goalsAdd, goalWeights, brief, ...rest } = each;
    return {
      ...rest,
      ...(goalsAdd === undefined ? {} : { goalsAdd: goalsAdd.filter((goal) => !goal.secret) }),
      ...(goalWeights === undefined
        ? {}
        : { goalWeights: Object.fromEntries(Object.entries(goalWeights).filter(([id]) => open.includes(id))) }),
      ...(brief === undefined ? {} : { brief: closedBrief(brief) }),
    };
  });
  return { governments };
}

/** What all may read of a brief, in both reading levels (VIEW-5). */
export function closedBrief({ public: open, plain }: SeatDef['brief']): SeatDef['brief'] {
  const closed = { public: open, private: '–' };
  return plain ? { ...closed, plain: { public: plain.public, private: '–' } } : closed;
}

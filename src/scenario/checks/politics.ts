import { factFaults } from '../factFaults.ts';
import type { Government } from '../politicsSchema.ts';
import type { Goal, Scenario, SeatDef } from '../schema.ts';
import type { Report } from './report.ts';

const FULL_BP = 10_000;

/** Elections that can be held: in time, chances that add up, wishes that exist and leave something to play for. */
export function politicsMakesSense(scenario: Scenario, report: Report): void {
  scenario.seats.forEach((seat, at) => {
    const governments = seat.governments ?? [];
    const ids = new Set<string>();
    governments.forEach((government, k) => {
      const path = `seats[${at}].governments[${k}]`;
      if (ids.has(government.id))
        report('error', 'duplicateId', `${path}.id`, `The government "${government.id}" stands twice.`, 'Rename one.');
      ids.add(government.id);
      isInTime(scenario, governments[k - 1], government, path, report);
      wishesMakeSense(seat, government, path, report);
    });
    chancesFit(governments, `seats[${at}].governments`, report);
    membersAskFacts(scenario, seat, `seats[${at}].union`, report);
    goalsHaveTime(scenario, seat, `seats[${at}]`, report);
  });
}

function isInTime(
  { time }: Scenario,
  before: Government | undefined,
  { fromTurn }: Government,
  path: string,
  report: Report,
): void {
  if (fromTurn > time.turns) {
    const message = `It would take office on turn ${fromTurn}, after the last turn (${time.turns}).`;
    report('error', 'afterTheEnd', `${path}.fromTurn`, message, 'Move it forward or remove it.');
  }
  if (before !== undefined && before.fromTurn > fromTurn) {
    const message = 'It would take office before the one that stands above it.';
    report('error', 'governmentOrder', `${path}.fromTurn`, message, 'List governments by their turns.');
  }
}

function chancesFit(governments: readonly Government[], path: string, report: Report): void {
  for (const turn of new Set(governments.map((each) => each.fromTurn))) {
    const standing = governments.filter((each) => each.fromTurn === turn);
    const sum = standing.reduce((all, each) => all + (each.chanceBp ?? FULL_BP), 0);
    if (sum <= FULL_BP) continue;
    const message = `The chances of turn ${turn} add up to ${sum}, more than ${FULL_BP}.`;
    report('error', 'chancesTooHigh', path, message, 'Lower them; what is left is the chance of who governs.');
  }
}

function wishesMakeSense(seat: SeatDef, government: Government, path: string, report: Report): void {
  const { goalWeights = {}, goalsAdd = [] } = government;
  const added = (seat.governments ?? []).flatMap((each) => each.goalsAdd ?? []);
  const known = new Set([...seat.goals, ...added].map((goal) => goal.id));
  for (const id of Object.keys(goalWeights))
    if (!known.has(id))
      report('error', 'unknownGoal', `${path}.goalWeights`, `There is no goal "${id}".`, 'Name a goal of this seat.');
  const left = seat.goals.filter((goal) => goalWeights[goal.id] !== 0).length + goalsAdd.length;
  if (left === 0) report('error', 'noGoalLeft', path, 'It would have no wish at all.', 'Leave it a goal, or add one.');
}

/** What moves a member of a union must be there, or it would never move it. */
function membersAskFacts(scenario: Scenario, { union }: SeatDef, path: string, report: Report): void {
  union?.members.forEach((member, at) => {
    member.briefs.forEach(({ when, toward }, k) => {
      const where = `${path}.members[${at}].briefs[${k}]`;
      const isHere = toward === undefined || scenario.countries.some((each) => each.id === toward);
      const faults = [...factFaults(scenario, when), ...(isHere ? [] : [{ what: 'country', id: toward }])];
      for (const { what, id } of faults) {
        const code = `unknown${what.charAt(0).toUpperCase()}${what.slice(1)}`;
        report(
          'error',
          code,
          where,
          `It names a ${what} "${id}" that the level lacks.`,
          `Name a ${what} of the level.`,
        );
      }
    });
  });
}

/** A goal that counts signatures in no turn at all gives nobody a point. */
function goalsHaveTime({ time }: Scenario, seat: SeatDef, path: string, report: Report): void {
  const added = (seat.governments ?? []).flatMap((each) => each.goalsAdd ?? []);
  const isEmpty = ({ fromTurn = 1, beforeTurn = time.turns + 1 }: Goal) => fromTurn >= beforeTurn;
  for (const goal of [...seat.goals, ...added].filter(isEmpty)) {
    const message = `The goal "${goal.id}" counts no turn: it begins with turn ${goal.fromTurn ?? 1}.`;
    report('error', 'goalWithoutTime', path, message, 'Make "beforeTurn" later than "fromTurn".');
  }
}

import type { Goal, Scenario, SeatDef } from '../schema.ts';
import type { Report } from './report.ts';

/** Records write this name where a seat's would stand, for whoever ends phases. */
const HOST = 'host';

/** Seats and goals that could be played: one seat a country, goals that give points and name what they measure. */
export function seatsMakeSense(scenario: Scenario, report: Report): void {
  const seen = new Set<string>();
  for (const [at, seat] of scenario.seats.entries()) {
    if (seen.has(seat.country))
      report('error', 'duplicateSeat', `seats[${at}]`, `${seat.country} has two seats.`, 'Keep one of them.');
    seen.add(seat.country);
    if (seat.country === HOST)
      report(
        'error',
        'reservedId',
        `seats[${at}].country`,
        `"${HOST}" is the name of who ends phases.`,
        'Use another id.',
      );
    goalsMakeSense(scenario, seat, `seats[${at}]`, report);
  }
}

/** The goals of a seat at the start, and those that a government to come would bring. */
const allGoals = (seat: SeatDef): readonly Goal[] => [
  ...seat.goals,
  ...(seat.governments ?? []).flatMap((each) => each.goalsAdd ?? []),
];

function goalsMakeSense(scenario: Scenario, seat: SeatDef, path: string, report: Report): void {
  const ids = new Set<string>();
  for (const [k, goal] of allGoals(seat).entries()) {
    if (ids.has(goal.id))
      report(
        'error',
        'duplicateId',
        `${path}.goals[${k}].id`,
        `The goal "${goal.id}" stands twice.`,
        'Give each its own id.',
      );
    ids.add(goal.id);
    goalMakesSense(goal, `${path}.goals[${k}]`, report);
    stageExists(scenario, goal, `${path}.goals[${k}]`, report);
  }
  if (!seat.goals.some((goal) => goal.secret))
    report(
      'warning',
      'noPrivateGoal',
      path,
      `${seat.country} has no private goal.`,
      'Give it one: envelopes make the ending.',
    );
}

/** A stage that no metal has, or not the one named, would never be counted. */
function stageExists(scenario: Scenario, goal: Goal, path: string, report: Report): void {
  if (goal.stage === undefined) return;
  const asked = scenario.materials.filter((material) => goal.material === undefined || material.id === goal.material);
  const stages = [...new Set(asked.flatMap((material) => material.stages.map((stage) => stage.id)))];
  if (stages.includes(goal.stage)) return;
  const message = `The goal "${goal.id}" counts at a stage "${goal.stage}" that ${goal.material ?? 'every material'} lacks.`;
  report('error', 'unknownStage', `${path}.stage`, message, `Use one of: ${stages.join(', ')}.`);
}

function goalMakesSense(goal: Goal, path: string, report: Report): void {
  if (goal.none === goal.full) {
    const message = `The goal "${goal.id}" gives no points between none and full.`;
    report('error', 'flatGoal', path, message, 'Make "none" and "full" differ.');
  }
  if ((goal.kind === 'shareFrom' || goal.kind === 'calm') && goal.country === undefined)
    report('error', 'goalNeedsCountry', path, `The goal "${goal.id}" needs a country.`, 'Add "country".');
  if (goal.kind === 'stageShare' && goal.stage === undefined)
    report('error', 'goalNeedsStage', path, `The goal "${goal.id}" needs a stage.`, 'Add "stage".');
}

import type { Command, Order } from '../../../src/core/commands/orderTypes.ts';
import { type DealEvent, dealFacts, dealTable, restingBy } from '../../../src/core/deals/dealMachine.ts';
import type { Deal } from '../../../src/core/deals/dealTypes.ts';
import { hasLost } from '../../../src/core/disputes/judgeCase.ts';
import { stepCase } from '../../../src/core/disputes/wtoMachine.ts';
import { isStanding, stepEmbargo } from '../../../src/core/embargoes/embargoMachine.ts';
import { step } from '../../../src/core/machines/step.ts';
import { type GameState, submit, viewFor } from '../../../src/core/referee.ts';
import { leadsOf, machineFacts } from '../../../src/core/sites/siteFacts.ts';
import { stepSite } from '../../../src/core/sites/siteMachine.ts';
import { landOf } from '../../../src/core/sites/startSite.ts';
import { optionsFor } from '../../../src/core/view/options.ts';

/** What a machine says of a command of a seat: that the step is there, or that it is not. */
interface Claim {
  readonly machine: string;
  readonly command: Command;
  readonly isOpen: boolean;
}

const placed = (order: Order): Command => ({ type: 'placeOrder', order });

function dealClaims(deal: Deal, turn: number, seat: string): readonly Claim[] {
  const id = deal.id;
  const can = (event: DealEvent) => step(dealTable, deal.mode, event, dealFacts(deal, turn, seat)) !== null;
  const commands: readonly (readonly [DealEvent, Command])[] = [
    ['accept', { type: 'acceptDeal', deal: id }],
    ['refuse', { type: 'refuseDeal', deal: id, reason: null }],
    ['withdraw', { type: 'withdrawOffer', deal: id }],
    ['end', placed({ type: 'endDeal', deal: id })],
    ['suspend', placed({ type: 'suspendDeal', deal: id })],
    ['resume', placed({ type: 'resumeDeal', deal: id })],
  ];
  const claims = commands.map(([event, command]) => ({ machine: 'deal', command, isOpen: can(event) }));
  return restingBy(deal) === null ? claims : claims.filter(({ command }) => command.type === 'placeOrder');
}

/** What the machines say of all that this seat could do to what there is. */
function claimsOf(state: GameState, seat: string): readonly Claim[] {
  const { turn, cases } = state.open;
  const deals = state.deals
    .filter(({ between }) => between.includes(seat))
    .flatMap((deal) => dealClaims(deal, turn, seat));
  const embargoes = state.embargoes
    .filter((each) => each.by === seat && isStanding(each))
    .flatMap((each): readonly Claim[] => {
      const { id, against, material, stage } = each;
      const machine = 'embargo';
      const lift = placed({ type: 'liftEmbargo', embargo: id });
      return [
        { machine, command: { type: 'dropThreat', embargo: id }, isOpen: stepEmbargo(each, 'drop', turn) !== null },
        { machine, command: lift, isOpen: stepEmbargo(each, 'lift', turn) !== null },
        ...(['partial', 'full'] as const).map((level) => ({
          machine,
          command: placed({ type: 'declareEmbargo', against, material, stage, level }),
          isOpen: stepEmbargo(each, 'declare', turn, level) !== null,
        })),
      ];
    });
  const sites = leadsOf(landOf(state))
    .filter(({ def, project }) => def.country === seat && project !== null)
    .flatMap((site): readonly Claim[] => {
      const facts = machineFacts(site, turn);
      const { mode } = site.now;
      const start = stepSite(mode, 'start', { ...facts, isPaid: true }); // the order pays what is missing
      return [
        { machine: 'site', command: placed({ type: 'buildSite', site: site.def.id }), isOpen: start !== null },
        {
          machine: 'site',
          command: placed({ type: 'idleSite', site: site.def.id }),
          isOpen: stepSite(mode, 'stop', facts) !== null,
        },
      ];
    });
  const words = cases.flatMap((each): readonly Claim[] => {
    const isMine = each.complainants.includes(seat);
    const appeals = hasLost(each, seat) && stepCase(each, 'appeal', turn) !== null;
    const drop = { machine: 'wto', command: placed({ type: 'dropCase', case: each.id }) };
    return [
      { machine: 'wto', command: placed({ type: 'appealReport', case: each.id }), isOpen: appeals },
      ...(isMine ? [{ ...drop, isOpen: stepCase(each, 'drop', turn) !== null }] : []),
    ];
  });
  return [...deals, ...embargoes, ...sites, ...words];
}

/** Refusals that say that the step itself is not there; any other is about time, means or what the step is for. */
const NO_STEP: readonly string[] = [
  'notOpen',
  'notYourTurn',
  'notYours',
  'hasRested',
  'alreadyInForce',
  'nothingToLift',
  'cannotBuild',
  'cannotIdle',
  'wrongStage',
];

const text = (value: unknown): string => JSON.stringify(value);

/** Where the machines, the referee and the list of options do not say the same to a seat; what they agreed on is counted. */
export function disagreements(state: GameState, seat: string, agreed: Map<string, number>): readonly string[] {
  const { moves, orders } = optionsFor(viewFor(state, seat));
  const listed = new Map([
    ...moves.map(({ template, allowed }) => [text(template), allowed] as const),
    ...orders.map(({ template, allowed }) => [text(placed(template)), allowed] as const),
  ]);
  return claimsOf(state, seat).flatMap(({ machine, command, isOpen }) => {
    const answer = submit(state, seat, command);
    const code = answer.ok ? null : answer.refusal.code;
    const option = listed.get(text(command)) ?? false;
    const isSame = isOpen ? code === null || !NO_STEP.includes(code) : code !== null;
    const key = `${machine} ${isOpen ? 'open' : 'shut'} ${code ?? 'taken'}`;
    agreed.set(key, (agreed.get(key) ?? 0) + 1);
    return isSame && option === answer.ok
      ? []
      : [`${seat} ${text(command)}: machine ${isOpen}, referee ${code ?? 'takes it'}, among the options ${option}`];
  });
}

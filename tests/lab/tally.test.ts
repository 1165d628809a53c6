import { expect, test } from 'vitest';
import { playGame } from '../../src/lab/playGame.ts';
import { tallySeats } from '../../src/lab/tally.ts';
import { HOLDING } from '../../src/tools/scriptedAgent.ts';
import { shippedLevel } from '../support/shippedLevels.ts';

const scenario = shippedLevel('first-shipment');
const { turns } = scenario.time;

test('seats that hold sign nothing and are silent in every turn', () => {
  const { match } = playGame({ scenario, seed: 1, agentFor: () => HOLDING });
  for (const tally of tallySeats(match))
    expect(tally).toEqual({ seat: tally.seat, signed: 0, turns, turnsWithoutOrder: turns, turnsSilent: turns });
});

test('what a seat orders, takes back and offers in a turn is counted once a turn', () => {
  const tariff = { type: 'setTariff', partner: 'australia', material: 'NdPr', stage: 'oxide', shareBp: 100 } as const;
  const { match } = playGame({
    scenario,
    seed: 1,
    agentFor: (seat) => (view, _options, dice) => {
      const isMine = seat === 'japan' && view.phase === 'orders' && !view.ready.includes(seat);
      if (!isMine || view.mine.orders.length > 0 || view.turn > 2) return { commands: [], dice };
      const order = { type: 'placeOrder', order: tariff } as const;
      return { commands: view.turn === 1 ? [order] : [], dice };
    },
  });
  const tally = tallySeats(match).find((each) => each.seat === 'japan');
  expect(tally).toMatchObject({ turnsWithoutOrder: turns - 1, turnsSilent: turns - 1, signed: 0 });
});

test('agreements of programs are counted for both of their sides, and not those that stood at the start', () => {
  const { match } = playGame({ scenario, seed: 1 });
  const tallies = tallySeats(match);
  const signed = match.state().deals.filter((deal) => deal.signedTurn !== null && !deal.id.startsWith('standing'));
  const sides = signed.flatMap((deal) => deal.between).filter((side) => tallies.some(({ seat }) => seat === side));
  expect(tallies.reduce((sum, tally) => sum + tally.signed, 0)).toBe(sides.length);
  expect(sides.length).toBeGreaterThan(0);
});

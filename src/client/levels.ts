import aidForMinerals from '../../levels/aid-for-minerals.json?url';
import beltAndRoad from '../../levels/belt-and-road.json?url';
import firstShipment from '../../levels/first-shipment.json?url';
import kivu from '../../levels/kivu.json?url';
import programme from '../../levels/programme.json?url';
import cutOff from '../../levels/the-cut-off.json?url';
import theRace from '../../levels/the-race.json?url';
import tradeWar from '../../levels/trade-war.json?url';
import type { Scenario } from '../scenario/schema.ts';

/** Addresses of the levels, in the order they are offered. */
const ADDRESSES: readonly string[] = [
  firstShipment,
  programme,
  cutOff,
  aidForMinerals,
  kivu,
  beltAndRoad,
  tradeWar,
  theRace,
];

/** The levels as they are served. The game's worker checks a level before it is played; a test checks them all. */
export function loadLevels(): Promise<readonly Scenario[]> {
  return Promise.all(
    ADDRESSES.map(async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`level ${address}: ${answer.status}`);
      return (await answer.json()) as Scenario;
    }),
  );
}

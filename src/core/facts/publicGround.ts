import type { Scenario } from '../../scenario/schema.ts';
import type { Deal } from '../deals/dealTypes.ts';
import type { Embargo } from '../embargoes/embargoTypes.ts';
import type { GameState, OpenState } from '../state/gameState.ts';

/** What facts are checked against: public things only. A seat's view and the law view have all of it. */
export interface PublicGround
  extends Pick<
    OpenState,
    'turn' | 'policies' | 'prices' | 'lanes' | 'sectors' | 'sites' | 'groups' | 'cases' | 'countries'
  > {
  readonly scenario: Scenario;
  readonly embargoes: readonly Pick<Embargo, 'by' | 'against' | 'material' | 'mode'>[];
  readonly deals: readonly Deal[]; // only those in force are looked at: what they say is known to all
}

/** The public ground of a state. */
export function groundOf(state: GameState): PublicGround {
  return { ...state.open, scenario: state.scenario, embargoes: state.embargoes, deals: state.deals };
}

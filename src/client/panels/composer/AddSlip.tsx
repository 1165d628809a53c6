import { LIMITS } from '../../../balance/politics.ts';
import type { Clause } from '../../../core/seat.ts';
import {
  ADDITION_GROUPS,
  type Addition,
  type AdditionGroup,
  type AdditionKind,
  additions,
} from '../../store/additions.ts';
import { useView } from '../../store/game.ts';
import type { Draft } from '../../store/ui.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';

const NAME: Readonly<Record<AdditionKind, () => string>> = {
  supply: m.addSupply,
  investment: m.addInvestment,
  investmentHere: m.addInvestmentHere,
  concession: m.addConcession,
  concessionHere: m.addConcessionHere,
  loan: m.addLoan,
  aid: m.addAid,
  tariffCeiling: m.addTariffCeiling,
  theirPledge: m.addTheirPledge,
  ourPledge: m.addOurPledge,
  ourCredit: m.addOurCredit,
  theirCredit: m.addTheirCredit,
  settlement: m.addSettlement,
  militaryAid: m.addMilitaryAid,
  peacekeepers: m.addPeacekeepers,
  securityGuarantee: m.addGuarantee,
  withdrawSupport: m.addStepBack,
  dueDiligence: m.addDiligence,
};
const SAYS: Readonly<Record<AdditionKind, () => string>> = {
  supply: m.addSupplySays,
  investment: m.addInvestmentSays,
  investmentHere: m.addInvestmentHereSays,
  concession: m.addConcessionSays,
  concessionHere: m.addConcessionHereSays,
  loan: m.addLoanSays,
  aid: m.addAidSays,
  tariffCeiling: m.addTariffCeilingSays,
  theirPledge: m.addTheirPledgeSays,
  ourPledge: m.addOurPledgeSays,
  ourCredit: m.addOurCreditSays,
  theirCredit: m.addTheirCreditSays,
  settlement: m.addSettlementSays,
  militaryAid: m.addMilitaryAidSays,
  peacekeepers: m.addPeacekeepersSays,
  securityGuarantee: m.addGuaranteeSays,
  withdrawSupport: m.addStepBackSays,
  dueDiligence: m.addDiligenceSays,
};
const GROUP: Readonly<Record<AdditionGroup, () => string>> = {
  goods: m.addGoods,
  money: m.addMoney,
  promises: m.addPromises,
  security: m.addSecurity,
};

function AddButton({ addition, onAdd }: { readonly addition: Addition; onAdd(clause: Clause): void }) {
  return (
    <button
      type="button"
      class="add-button"
      onClick={(event) => {
        event.currentTarget.closest('details')?.removeAttribute('open');
        onAdd(addition.clause);
      }}
    >
      <Icon id="plus" />
      <span>
        <strong>{NAME[addition.kind]()}</strong>
        <span class="small soft">{SAYS[addition.kind]()}</span>
      </span>
    </button>
  );
}

/** What else the letter could say: goods in sight, money and promises behind one press. */
export function AddSlip({ draft, onAdd }: { readonly draft: Draft; onAdd(clause: Clause): void }) {
  const { view } = useView();
  if (draft.terms.clauses.length >= LIMITS.clauses) return null;
  const list = additions(view, draft);
  const goods = list.filter((each) => each.group === 'goods');
  const rest = ADDITION_GROUPS.filter((group) => group !== 'goods' && list.some((each) => each.group === group));
  return (
    <li class="add-slip">
      {goods.map((addition) => (
        <AddButton key={addition.kind} addition={addition} onAdd={onAdd} />
      ))}
      {rest.length > 0 && (
        <details class="add-more">
          <summary>{m.addMore()}</summary>
          {rest.map((group) => (
            <section key={group} aria-label={GROUP[group]()}>
              <h4 class="small soft">{GROUP[group]()}</h4>
              {list
                .filter((each) => each.group === group)
                .map((addition) => (
                  <AddButton key={addition.kind} addition={addition} onAdd={onAdd} />
                ))}
            </section>
          ))}
        </details>
      )}
    </li>
  );
}

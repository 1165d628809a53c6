import { LIMITS } from '../../../balance/politics.ts';
import type { Clause } from '../../../core/seat.ts';
import { supplySlip, tradeChoices } from '../../store/draft.ts';
import { useView } from '../../store/game.ts';
import type { Draft } from '../../store/ui.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';

interface Addition {
  readonly label: string;
  readonly title: string;
  readonly clause: Clause;
}

function additions({ view, names }: ReturnType<typeof useView>, { to, terms }: Draft): readonly Addition[] {
  const has = (clause: Clause): boolean =>
    terms.clauses.some((each) =>
      each.type === 'supply' && clause.type === 'supply'
        ? each.from === clause.from && each.material === clause.material && each.stage === clause.stage
        : each.type === 'noEmbargo' && clause.type === 'noEmbargo' && each.by === clause.by,
    );
  const isSeat = view.scenario.seats.some((seat) => seat.country === to);
  const pledge = (by: string, toward: string): Addition => ({
    label: by === to ? m.addTheirPledge() : m.addOurPledge(),
    title: m.addPledge({ by: names.country(by) }),
    clause: { type: 'noEmbargo', by, toward },
  });
  const next = tradeChoices(view, to).find(
    (choice) => !has({ type: 'supply', ...choice, kgPerTurn: 0, centsPerKg: 0 }),
  );
  const supply: readonly Addition[] =
    next === undefined ? [] : [{ label: m.addSupply(), title: m.addSupplyTitle(), clause: supplySlip(view, next) }];
  const pledges = isSeat ? [pledge(to, view.seat), pledge(view.seat, to)] : [];
  return [...supply, ...pledges.filter(({ clause }) => !has(clause))];
}

/** What else the letter could say. */
export function AddSlip({ draft, onAdd }: { readonly draft: Draft; onAdd(clause: Clause): void }) {
  const all = useView();
  if (draft.terms.clauses.length >= LIMITS.clauses) return null;
  const list = additions(all, draft);
  return list.length === 0 ? null : (
    <li class="add-slip">
      {list.map(({ label, title, clause }) => (
        <button key={label} type="button" class="button quiet" title={title} onClick={() => onAdd(clause)}>
          <Icon id="plus" /> {label}
        </button>
      ))}
    </li>
  );
}

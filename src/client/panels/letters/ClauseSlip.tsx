import type {
  AidClause,
  Clause,
  ConcessionClause,
  InvestmentClause,
  LoanClause,
  SupplyClause,
} from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { siteLine } from '../../store/sites.ts';
import { formatKg, formatMoney, formatPerTurn, formatPrice, formatShare, formatTerm } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { loanPlanText } from '../../text/loanText.ts';
import { asSentence } from '../../text/names.ts';
import { securitySlipText } from '../../text/securityText.ts';
import { Icon } from '../parts/Icon.tsx';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { SiteFacts } from '../parts/SiteFacts.tsx';

const CENTS_TO_THOUSAND_USD = 100_000;

interface SlipProps<T extends Clause = Clause> {
  readonly clause: T;
  readonly turns: number;
}

function Supply({ clause, turns }: SlipProps<SupplyClause>) {
  const { view, names } = useView();
  const total = (clause.kgPerTurn * clause.centsPerKg * turns) / CENTS_TO_THOUSAND_USD;
  return (
    <li class="slip supply">
      <MaterialMark material={clause.material} />
      <div>
        <p class="small soft">{asSentence(m.slipRoute({ from: names.the(clause.from), to: names.the(clause.to) }))}</p>
        <strong>
          {m.slipAmount({ amount: formatKg(clause.kgPerTurn), goods: names.goods(clause.material, clause.stage) })}
        </strong>{' '}
        {formatPerTurn(view.scenario)}
        <p>
          {m.slipPrice({ price: formatPrice(clause.centsPerKg) })}
          <span class="soft small"> · {m.slipTotal({ total: formatMoney(total) })}</span>
        </p>
      </div>
    </li>
  );
}

function Aid({ clause, turns }: SlipProps<AidClause>) {
  const { view, names } = useView();
  const sum = formatMoney(clause.thousandUsdPerTurn * turns);
  return (
    <li class="slip finance">
      <Icon id="coin" />
      <div>
        <strong>{m.slipAidAmount({ amount: formatMoney(clause.thousandUsdPerTurn) })}</strong>{' '}
        {formatPerTurn(view.scenario)}
        <span class="soft small"> · {m.inAllTurns({ sum, term: formatTerm(view.scenario, turns) })}</span>
        <p class="small soft">{m.slipAidWhy({ from: names.the(clause.from), to: names.the(clause.to) })}</p>
      </div>
    </li>
  );
}

function Investment({ clause }: SlipProps<InvestmentClause>) {
  const { view, names } = useView();
  const line = siteLine(view, clause.site);
  const by = names.the(clause.by);
  return (
    <li class="slip finance">
      <Icon id="factory" />
      <div>
        <strong>
          {m.slipInvestmentAmount({ amount: formatMoney(clause.thousandUsd), site: names.site(clause.site) })}
        </strong>
        <p>
          {asSentence(m.slipInvestmentGets({ by, stake: formatShare(clause.stakeBp) }))}
          {clause.offtakeBp > 0
            ? ` ${m.slipInvestmentClaims({ offtake: formatShare(clause.offtakeBp) })}`
            : m.fullStop()}
        </p>
        {line !== null && <SiteFacts line={line} />}
      </div>
    </li>
  );
}

function Concession({ clause }: SlipProps<ConcessionClause>) {
  const { view, names } = useView();
  const line = siteLine(view, clause.site);
  const facts = { by: names.the(clause.by), to: names.the(clause.to), share: formatShare(clause.shareBp) };
  return (
    <li class="slip finance">
      <Icon id="factory" />
      <div>
        <strong>{m.slipConcessionPart({ share: facts.share, site: names.site(clause.site) })}</strong>
        <p>
          {asSentence(
            m.slipConcessionPays({
              ...facts,
              amount: formatMoney(clause.thousandUsdPerTurn),
              each: formatPerTurn(view.scenario),
            }),
          )}
        </p>
        {line !== null && <SiteFacts line={line} />}
      </div>
    </li>
  );
}

function Loan({ clause, turns }: SlipProps<LoanClause>) {
  const { view, names } = useView();
  const from = names.the(clause.from);
  const { pledge } = clause;
  return (
    <li class="slip finance">
      <Icon id="coin" />
      <div>
        <strong>{m.slipLoanAmount({ amount: formatMoney(clause.thousandUsd), from })}</strong>
        <p>{loanPlanText(view.scenario, clause, turns)}</p>
        <p class="small soft">
          {pledge === null
            ? m.slipLoanNoPledge()
            : m.slipLoanPledge({ from, share: formatShare(pledge.shareBp), site: names.site(pledge.site) })}
        </p>
      </div>
    </li>
  );
}

function Pledge({ title, says }: { readonly title: string; readonly says: string }) {
  return (
    <li class="slip pledge">
      <Icon id="hand" />
      <div>
        <strong>{title}</strong>
        <p class="small soft">{says}</p>
      </div>
    </li>
  );
}

/** A clause on a letter, to be read: what, how much, and what it means. */
export function ClauseSlip({ clause, turns }: SlipProps) {
  const { view, names } = useView();
  if (clause.type === 'supply') return <Supply clause={clause} turns={turns} />;
  if (clause.type === 'aid') return <Aid clause={clause} turns={turns} />;
  if (clause.type === 'investment') return <Investment clause={clause} turns={turns} />;
  if (clause.type === 'concession') return <Concession clause={clause} turns={turns} />;
  if (clause.type === 'loan') return <Loan clause={clause} turns={turns} />;
  if (clause.type === 'noEmbargo') {
    return (
      <Pledge
        title={asSentence(m.slipPledge({ by: names.the(clause.by) }))}
        says={m.slipPledgeMore({ toward: names.the(clause.toward) })}
      />
    );
  }
  if (clause.type === 'settlement') return <Pledge title={m.slipSettlement()} says={m.slipSettlementWhy()} />;
  if (clause.type === 'credit') {
    const facts = { by: names.the(clause.by), to: names.the(clause.to) };
    return <Pledge title={asSentence(m.slipCredit(facts))} says={asSentence(m.slipCreditWhy(facts))} />;
  }
  if (clause.type !== 'tariffCeiling') return <Pledge {...securitySlipText(view.scenario, clause)} />;
  const facts = { by: names.country(clause.by), material: names.material(clause.material) };
  return (
    <Pledge
      title={
        clause.shareBp === 0
          ? m.slipTariffFree(facts)
          : m.slipTariffAmount({ ...facts, share: formatShare(clause.shareBp) })
      }
      says={m.slipTariffWhy({ ...facts, toward: names.the(clause.toward) })}
    />
  );
}

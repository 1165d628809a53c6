import { m } from '../../text/generated/messages.js';
import type { TermId } from '../../text/glossary.ts';
import { Term } from './Term.tsx';

/** Names of the words that panels list; the rest of the glossary comes when a word is asked about. */
const NAME = {
  approval: m.termApproval,
  aid: m.termAid,
  building: m.termBuilding,
  capital: m.termCapital,
  concession: m.termConcession,
  credibility: m.termCredibility,
  cover: m.termCover,
  default: m.termDefault,
  duty: m.termDuty,
  embargo: m.termEmbargo,
  exposure: m.termExposure,
  hhi: m.termHhi,
  habit: m.termHabit,
  investment: m.termInvestment,
  leverage: m.termLeverage,
  licence: m.termLicence,
  loan: m.termLoan,
  offtake: m.termOfftake,
  overrun: m.termOverrun,
  pledge: m.termPledge,
  programme: m.termProgramme,
  quota: m.termQuota,
  recycling: m.termRecycling,
  separationPlant: m.termSeparationPlant,
  stake: m.termStake,
  stockpile: m.termStockpile,
  tariff: m.termTariff,
  tariffCeiling: m.termTariffCeiling,
  thrift: m.termThrift,
  threat: m.termThreat,
  zopa: m.termZopa,
} as const satisfies Partial<Record<TermId, () => string>>;

/** Words of a panel, each to be asked about; for places whose own words are buttons already. */
export function Words({ of }: { readonly of: readonly (keyof typeof NAME)[] }) {
  return (
    <p class="words-row small">
      <span class="soft">{m.words()}</span>
      {of.map((id) => (
        <Term key={id} id={id}>
          {NAME[id]()}
        </Term>
      ))}
    </p>
  );
}

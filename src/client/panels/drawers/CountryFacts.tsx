import type { Policy } from '../../../core/seat.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { useView } from '../../store/game.ts';
import { siteLines } from '../../store/sites.ts';
import { formatKg, formatMoney, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import type { Names } from '../../text/names.ts';
import { buyers } from '../../text/pressureText.ts';
import { modeText, shownMode } from '../../text/siteText.ts';
import { trustWord } from '../../text/trustText.ts';
import { SiteMark } from '../parts/SiteMark.tsx';
import { Sourced } from '../parts/Sourced.tsx';
import { ConflictFacts } from './ConflictFacts.tsx';

const MILLION_TO_THOUSAND = 1000;

function Sites({ country }: { readonly country: string }) {
  const { view, names } = useView();
  const lines = siteLines(view, country);
  if (lines.length === 0) return <p class="small">{m.noSites()}</p>;
  return (
    <ul class="facts-list">
      {lines.map((line) => {
        const { def, now } = line;
        const facts = {
          capacity: formatKg(line.capacityKg),
          share: formatShare(now.shareBp),
          made: formatKg(now.madeKg),
        };
        return (
          <li key={def.id}>
            <SiteMark mode={shownMode(line)} kind={line.kind} />
            <span class="grow">
              {def.name} <span class="soft small">{names.goods(def.material, def.stage)}</span>
            </span>
            <Sourced title={def.name} explains={m.siteExplained(facts)} sources={def.source}>
              {now.mode === 'operating' && now.shareBp > 0 ? formatKg(now.madeKg) : modeText(line)}
            </Sourced>
          </li>
        );
      })}
    </ul>
  );
}

/** The level's own policy, where the one in force is still that; a later one was made in play. */
function startOf(scenario: Scenario, policy: Policy): Scenario['policies'][number] | undefined {
  return scenario.policies.find((each) => {
    if (each.country !== policy.country || each.material !== policy.material || each.stage !== policy.stage)
      return false;
    if (each.type === 'quota' && policy.type === 'quota') return each.kgPerTurn === policy.kgPerTurn;
    if (each.type === 'duty' && policy.type === 'duty') return each.shareBp === policy.shareBp;
    if (!('partner' in each) || !('partner' in policy) || each.type !== policy.type) return false;
    return each.partner === policy.partner && each.shareBp === policy.shareBp;
  });
}

function policyText(names: Names, policy: Policy, goods: string): string {
  if (policy.type === 'quota') return m.policyQuota({ goods, amount: formatKg(policy.kgPerTurn) });
  const share = formatShare(policy.shareBp);
  if (policy.type === 'duty') return m.policyDuty({ goods, share });
  if (policy.type === 'licence') return m.policyLicence({ goods, share, partner: buyers(names, policy.partner) });
  return m.policyTariff({ goods, share, partner: names.the(policy.partner) });
}

function Policies({ country }: { readonly country: string }) {
  const { view, names } = useView();
  const policies = view.policies.filter((policy) => policy.country === country);
  return policies.length === 0 ? null : (
    <ul class="small">
      {policies.map((policy, index) => {
        const goods = names.goods(policy.material, policy.stage);
        const says = policyText(names, policy, goods);
        const start = startOf(view.scenario, policy);
        return (
          <li key={index}>
            <Sourced
              title={says}
              explains={start === undefined ? m.policyPlayed() : m.policyStart()}
              sources={start?.source ?? []}
            >
              {says}
            </Sourced>
          </li>
        );
      })}
    </ul>
  );
}

/** What is public about a country: works, policies, trust, stock bands. */
export function CountryFacts({ country }: { readonly country: string }) {
  const { view, names } = useView();
  const def = view.scenario.countries.find((each) => each.id === country);
  const trust = view.trust.find((each) => each.of === country && each.toward === view.seat);
  const bands = view.stocksOfOthers.filter((each) => each.country === country);
  const BAND = { none: m.bandNone, thin: m.bandThin, normal: m.bandNormal, deep: m.bandDeep } as const;
  return (
    <div class="country-facts stack">
      {trust !== undefined && (
        <p class="small">{m.trustLine({ country: names.the(country), word: trustWord(trust.bp) })}</p>
      )}
      {def !== undefined && (
        <p class="small">
          {m.gdp()}{' '}
          <Sourced title={m.gdp()} explains={m.gdpExplained()} sources={def.source}>
            {formatMoney(def.gdpMillionUsd * MILLION_TO_THOUSAND)}
          </Sourced>
        </p>
      )}
      <ConflictFacts country={country} />
      <Sites country={country} />
      <Policies country={country} />
      {bands.map((each) => (
        <p key={each.material} class="small">
          {m.stocksLine({ material: names.material(each.material), band: BAND[each.band]() })}
        </p>
      ))}
    </div>
  );
}

import { useView } from '../../store/game.ts';
import { formatKg, formatMoney, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { trustWord } from '../../text/trustText.ts';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { Sourced } from '../parts/Sourced.tsx';

const MILLION_TO_THOUSAND = 1000;

function Sites({ country }: { readonly country: string }) {
  const { view, names } = useView();
  const sites = view.scenario.sites.filter((site) => site.country === country);
  if (sites.length === 0) return <p class="small">{m.noSites()}</p>;
  return (
    <ul class="facts-list">
      {sites.map((site) => {
        const now = view.sites.find((each) => each.id === site.id);
        const capacity = site.steps.reduce((sum, step) => sum + step.kg, 0);
        const share = now?.shareBp ?? 0;
        return (
          <li key={site.id}>
            <MaterialMark material={site.material} />
            <span class="grow">
              {site.name} <span class="soft small">{names.stage(site.material, site.stage)}</span>
            </span>
            <Sourced
              title={site.name}
              explains={m.siteExplained({
                capacity: formatKg(capacity),
                share: formatShare(share),
                made: formatKg(now?.madeKg ?? 0),
              })}
              sources={site.source}
            >
              {share === 0 ? m.idle() : formatKg(now?.madeKg ?? 0)}
            </Sourced>
          </li>
        );
      })}
    </ul>
  );
}

function Policies({ country }: { readonly country: string }) {
  const { view, names } = useView();
  const policies = view.policies.filter((policy) => policy.country === country);
  return policies.length === 0 ? null : (
    <ul class="small">
      {policies.map((policy, index) => {
        const goods = names.goods(policy.material, policy.stage);
        if (policy.type === 'quota')
          return <li key={index}>{m.policyQuota({ goods, amount: formatKg(policy.kgPerTurn) })}</li>;
        if (policy.type === 'duty')
          return <li key={index}>{m.policyDuty({ goods, share: formatShare(policy.shareBp) })}</li>;
        return (
          <li key={index}>
            {m.policyTariff({ goods, share: formatShare(policy.shareBp), partner: names.country(policy.partner) })}
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
        <p class="small">{m.trustLine({ country: names.country(country), word: trustWord(trust.bp) })}</p>
      )}
      {def !== undefined && (
        <p class="small">
          {m.gdp()}{' '}
          <Sourced title={m.gdp()} explains={m.gdpExplained()} sources={def.source}>
            {formatMoney(def.gdpMillionUsd * MILLION_TO_THOUSAND)}
          </Sourced>
        </p>
      )}
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

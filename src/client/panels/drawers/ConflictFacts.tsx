import { groupsOf, taintedBp } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { formatKg, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { GROUP_MODE_TEXT, securityWord, strengthWord } from '../../text/securityText.ts';
import { Sourced } from '../parts/Sourced.tsx';

/** How safe a country's ground is; nothing where the level does not reckon with it. */
export function SecurityFact({ country }: { readonly country: string }) {
  const { view } = useView();
  const securityBp = view.countries.find((each) => each.id === country)?.securityBp;
  const def = view.scenario.conflict?.countries.find((each) => each.country === country);
  if (securityBp === undefined) return null;
  return (
    <Sourced title={m.security()} explains={m.securityExplained()} sources={def?.source ?? []}>
      {m.securityValue({ word: securityWord(securityBp), share: formatShare(securityBp) })}
    </Sourced>
  );
}

/** Security, armed groups on a country's ground, and how much of what it takes in came from occupied mines. */
export function ConflictFacts({ country }: { readonly country: string }) {
  const { view, names } = useView();
  const { scenario } = view;
  if (scenario.conflict === undefined) return null;
  const last = view.history.at(-1);
  const tainted = last === undefined ? 0 : taintedBp(scenario, last, country);
  return (
    <>
      {view.countries.some((each) => each.id === country && each.securityBp !== undefined) && (
        <p class="small">
          {m.security()} <SecurityFact country={country} />
        </p>
      )}
      {groupsOf(view)
        .filter(({ def }) => def.host === country)
        .map(({ def, now }) => (
          <p key={def.id} class="small">
            <Sourced title={def.name} explains={m.groupExplained()} sources={def.source}>
              {m.groupLine({
                group: def.name,
                mode: GROUP_MODE_TEXT[now.mode](),
                strength: strengthWord(now.strengthBp),
              })}
            </Sourced>
            {m.fullStop()}{' '}
            {now.held.length > 0 &&
              m.groupHolds({
                sites: now.held.map(({ site }) => names.site(site)).join(', '),
                amount: formatKg(now.smuggledKg),
              })}{' '}
            {def.sponsor !== null &&
              (now.isBacked ? m.groupBacked : m.groupNotBacked)({ sponsor: names.the(def.sponsor) })}
          </p>
        ))}
      {tainted > 0 && (
        <p class="small">
          <Sourced title={m.taintedTitle()} explains={m.taintedExplained()} sources={[]}>
            {m.taintedLine({ share: formatShare(tainted) })}
          </Sourced>
        </p>
      )}
    </>
  );
}

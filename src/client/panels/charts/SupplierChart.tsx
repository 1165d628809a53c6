import { useState } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { supplierShares } from '../../store/historySeries.ts';
import { formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { ChartPick } from './ChartPick.tsx';
import { ShareFigure } from './ShareFigure.tsx';

/** Who supplies a country with a metal, all stages together, every turn. */
export function SupplierChart() {
  const { view, names } = useView();
  const [country, setCountry] = useState(view.seat);
  const [material, setMaterial] = useState(view.scenario.materials[0]?.id ?? '');
  const turns = supplierShares(view, country, material);
  const first = turns.at(-1)?.[0];
  const facts = { material: names.material(material), buyer: names.the(country) };
  const earlier = turns[0]?.find((part) => part.country === first?.country);
  return (
    <>
      <div class="chart-picks">
        <ChartPick
          label={m.buyer()}
          value={country}
          options={view.scenario.countries.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={setCountry}
        />
        <ChartPick
          label={m.metal()}
          value={material}
          options={view.scenario.materials.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={setMaterial}
        />
      </div>
      {first === undefined ? (
        <p class="soft">{m.supplierNone({ material: facts.material })}</p>
      ) : (
        <ShareFigure
          key={`${country}${material}`}
          id={`suppliers-${country}-${material}`}
          title={asSentence(
            m.supplierFinding({ ...facts, seller: names.the(first.country), share: formatShare(first.shareBp) }),
          )}
          summary={asSentence(
            m.supplierThen({ seller: names.the(first.country), share: formatShare(earlier?.shareBp ?? 0) }),
          )}
          unit={m.unitImports()}
          turns={turns}
        />
      )}
    </>
  );
}

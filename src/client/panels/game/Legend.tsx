import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { SiteMark } from '../parts/SiteMark.tsx';

/** How far a mine or plant is: told by the filling of its mark. */
const SITE_MARKS = [
  { mode: 'proposed', word: m.modeProposed },
  { mode: 'construction', word: m.modeConstruction },
  { mode: 'operating', word: m.modeOperating },
  { mode: 'idled', word: m.modeIdled },
] as const;

const RAMP_WORDS = [m.ramp1, m.ramp2, m.ramp3, m.ramp4, m.ramp5] as const;

function Ramp({ layer }: { readonly layer: 'mining' | 'refining' | 'dependence' }) {
  return (
    <ul class={`ramp ${layer}`}>
      {RAMP_WORDS.map((word, index) => (
        <li key={index}>
          <span class={`swatch s${index + 1}`} aria-hidden="true" />
          {word()}
        </li>
      ))}
    </ul>
  );
}

/** What the colours and patterns of the present layer mean. */
export function Legend() {
  const { view, ui } = useView();
  const layer = ui.layer.value;
  const says = {
    mining: m.legendMining,
    refining: m.legendRefining,
    dependence: m.legendDependence,
    flows: m.legendFlows,
  }[layer]();
  return (
    <details class="legend">
      <summary>{m.legend()}</summary>
      <p class="small">{says}</p>
      {layer === 'flows' ? (
        <ul class="legend-flows">
          {view.scenario.materials.map((material) => (
            <li key={material.id}>
              <MaterialMark material={material.id} /> {material.name}
            </li>
          ))}
          <li>
            <span class="stop-mark" aria-hidden="true" /> {m.legendCut()}
          </li>
        </ul>
      ) : (
        <Ramp layer={layer} />
      )}
      <ul class="legend-sites">
        {SITE_MARKS.map(({ mode, word }) => (
          <li key={mode}>
            <SiteMark mode={mode} kind="mine" /> {word()}
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useView } from '../../store/game.ts';
import type { DrawerId } from '../../store/ui.ts';
import { m } from '../../text/generated/messages.js';
import { Icon, type IconId } from '../parts/Icon.tsx';

const MARKS: readonly { readonly id: DrawerId; readonly icon: IconId; readonly label: () => string }[] = [
  { id: 'countries', icon: 'globe', label: m.countriesShort },
  { id: 'sites', icon: 'works', label: m.mines },
  { id: 'charts', icon: 'chart', label: m.charts },
  { id: 'promises', icon: 'hand', label: m.promisesShort },
  { id: 'dossier', icon: 'book', label: m.dossier },
  { id: 'glossary', icon: 'letters', label: m.glossary },
];

/** Ways into the reference sheets: one click down from everything. */
export function Bookmarks() {
  const { ui } = useView();
  return (
    <nav class="bookmarks" aria-label={m.reference()}>
      {MARKS.map(({ id, icon, label }) => (
        <button
          key={id}
          type="button"
          class="bookmark"
          onClick={() => {
            ui.drawer.value = id;
          }}
        >
          <Icon id={icon} />
          {label()}
        </button>
      ))}
    </nav>
  );
}

import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { Dialog } from '../parts/Dialog.tsx';
import { SourceCard } from './SourceCard.tsx';

/** Where a number comes from: what it is, how it came about, and its sources with date and confidence. */
export function SourcesDialog() {
  const { view, ui } = useView();
  const question = ui.source.value;
  if (question === null) return null;
  const found = view.scenario.sources.filter((source) => question.sources.includes(source.id));
  return (
    <Dialog
      title={question.title}
      class="narrow"
      onClose={() => {
        ui.source.value = null;
      }}
    >
      <p>{question.explains}</p>
      {found.length > 0 && <h3>{m.sources()}</h3>}
      <ul class="sources">
        {found.map((source) => (
          <SourceCard key={source.id} source={source} />
        ))}
      </ul>
    </Dialog>
  );
}

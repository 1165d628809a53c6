import { accountsOf, sourcesById } from '../../store/dossier.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { Dialog } from '../parts/Dialog.tsx';
import { SideBySide, SourceList } from './SourceList.tsx';

/** Where a number comes from: what it is, how it came about, and its sources with date and confidence. */
export function SourcesDialog() {
  const { view, ui } = useView();
  const question = ui.source.value;
  if (question === null) return null;
  const found = sourcesById(view.scenario, question.sources);
  const accounts = accountsOf(question.title, found);
  const chosen = found.filter((source) => source.kind === 'design');
  return (
    <Dialog
      title={question.title}
      class={accounts === null ? 'narrow' : ''}
      onClose={() => {
        ui.source.value = null;
      }}
    >
      <p>{question.explains}</p>
      {found.length > 0 && <h3>{accounts === null ? m.sources() : m.accountsSideBySide()}</h3>}
      {accounts === null ? (
        <SourceList sources={found} />
      ) : (
        <>
          <SideBySide accounts={accounts} />
          {chosen.length > 0 && <SourceList sources={chosen} />}
        </>
      )}
      {found.length === 0 && <p class="small soft">{m.madeInPlay()}</p>}
    </Dialog>
  );
}

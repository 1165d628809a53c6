import { useGame } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { GuideSettings } from '../guide/GuideSettings.tsx';
import { Icon } from '../parts/Icon.tsx';
import { saveToFile } from '../parts/saveToFile.ts';
import { SettingsFields } from '../title/SettingsFields.tsx';

/** Menu of a running game. */
export function SettingsSheet() {
  const game = useGame();
  const isKept = game.session.isKept.value;
  return (
    <div class="stack">
      <SettingsFields />
      <GuideSettings />
      <hr />
      <p class={`small ${isKept ? 'soft' : 'why'}`}>{isKept ? m.autosaveNote() : m.notKeptNote()}</p>
      <div class="foot-row wrap">
        <button type="button" class="button" onClick={() => (game.ui.drawer.value = 'dossier')}>
          <Icon id="book" /> {m.dossier()}
        </button>
        <button type="button" class="button" onClick={() => (game.ui.drawer.value = 'saves')}>
          {m.saveAndOpen()}
        </button>
        <button type="button" class="button" onClick={() => saveToFile(game.session.record())}>
          {m.saveFile()}
        </button>
        <button type="button" class="button" onClick={() => game.leave()}>
          {m.leaveGame()}
        </button>
      </div>
    </div>
  );
}

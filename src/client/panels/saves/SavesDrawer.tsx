import { useGame } from '../../store/game.ts';
import { SavesSheet } from './SavesSheet.tsx';

/** The saves, from within a game. */
export function SavesDrawer() {
  const { session, saves, openRecord } = useGame();
  const game = {
    id: session.id.value,
    view: session.view.value,
    record: session.record(),
    isKept: session.isKept.value,
  };
  return <SavesSheet saves={saves} game={game} onOpen={openRecord} />;
}

import { effect, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MapHandle } from '../../map/mapModel.ts';
import { useGame } from '../../store/game.ts';
import { toMapModel } from '../../store/mapModel.ts';
import { reportModel } from '../../store/reportModel.ts';
import { isStill } from '../../store/settings.ts';

/** The ribbons grow to their new width in this time, in so many looks; each look lays all ribbons anew. */
const GROWS_MS = 900;
const LOOKS = 8;

/** Tells the map what to show: the game as it stands, or the step of the report that is being told. */
export function useMapModel(handle: ReadonlySignal<MapHandle | null>, canMove: () => boolean): void {
  const { session, ui } = useGame();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = effect(() => {
      clearTimeout(timer);
      const map = handle.value;
      const view = session.view.value;
      const step = view.phase === 'report' ? ui.reportStep.value : null;
      const selected = ui.selected.value;
      if (map === null) return;
      if (step === null) {
        map.update(toMapModel(view, ui.layer.value, selected));
        return;
      }
      if (step !== 'deliveries' || isStill() || !canMove()) {
        map.update(reportModel(view, step, selected));
        return;
      }
      const look = (at: number): void => {
        map.update(reportModel(view, step, selected, at / LOOKS));
        if (at < LOOKS) timer = setTimeout(() => look(at + 1), GROWS_MS / LOOKS);
      };
      look(0);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session, ui]);
}

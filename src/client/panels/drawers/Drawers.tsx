import type { ComponentChildren } from 'preact';
import { useView } from '../../store/game.ts';
import type { DrawerId } from '../../store/ui.ts';
import { m } from '../../text/generated/messages.js';
import { ChartsSheet } from '../charts/ChartsSheet.tsx';
import { GapList } from '../ending/GapList.tsx';
import { GlossarySheet } from '../guide/GlossarySheet.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SavesDrawer } from '../saves/SavesDrawer.tsx';
import { CountriesSheet } from './CountriesSheet.tsx';
import { DossierSheet } from './DossierSheet.tsx';
import { LeverageSheet } from './LeverageSheet.tsx';
import { PromisesSheet } from './PromisesSheet.tsx';
import { SeatSheet } from './SeatSheet.tsx';
import { SettingsSheet } from './SettingsSheet.tsx';
import { SitesSheet } from './SitesSheet.tsx';

const SHEETS: Readonly<Record<DrawerId, { readonly title: () => string; readonly sheet: () => ComponentChildren }>> = {
  seat: { title: m.yourSeat, sheet: () => <SeatSheet /> },
  countries: { title: m.countriesAndTrade, sheet: () => <CountriesSheet /> },
  sites: { title: m.minesAndPlants, sheet: () => <SitesSheet /> },
  behind: { title: m.whyBehind, sheet: () => <GapList /> },
  charts: { title: m.charts, sheet: () => <ChartsSheet /> },
  leverage: { title: m.leverage, sheet: () => <LeverageSheet /> },
  promises: { title: m.promisesAndTrust, sheet: () => <PromisesSheet /> },
  dossier: { title: m.dossier, sheet: () => <DossierSheet /> },
  glossary: { title: m.glossary, sheet: () => <GlossarySheet /> },
  saves: { title: m.savedGames, sheet: () => <SavesDrawer /> },
  settings: { title: m.menu, sheet: () => <SettingsSheet /> },
};

/** Reference sheets that a player has opened, one at a time. */
export function Drawers() {
  const { ui } = useView();
  const id = ui.drawer.value;
  if (id === null) return null;
  const { title, sheet } = SHEETS[id];
  return (
    <Dialog
      key={id}
      title={title()}
      class={`drawer ${id}`}
      onClose={() => {
        if (ui.drawer.peek() === id) ui.drawer.value = null;
      }}
    >
      {sheet()}
    </Dialog>
  );
}

import { effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { useGameSound } from '../../audio/useGameSound.ts';
import { type Game, GameContext, useGame } from '../../store/game.ts';
import { lookingGame } from '../../store/historyGame.ts';
import { keepNews } from '../../store/turnNews.ts';
import { m } from '../../text/generated/messages.js';
import { LookBack } from '../charts/LookBack.tsx';
import { Drawers } from '../drawers/Drawers.tsx';
import { SourcesDialog } from '../drawers/SourcesDialog.tsx';
import { Ending } from '../ending/Ending.tsx';
import { CoachVoice } from '../guide/CoachVoice.tsx';
import { Announcer } from './Announcer.tsx';
import { MapPane } from './MapPane.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { SeatMarks } from './SeatMarks.tsx';
import { SeatRail } from './SeatRail.tsx';
import { TableDesk } from './TableDesk.tsx';
import { TopLine } from './TopLine.tsx';

function Playing() {
  const game = useGame();
  const looking = useMemo(() => lookingGame(game), [game]);
  const isLooking = game.ui.lookBack.value !== null;
  return (
    <div class="game">
      <a class="skip button" href="#table">
        {m.skipToTable()}
      </a>
      <TopLine />
      <SeatMarks />
      {isLooking ? (
        <GameContext.Provider value={looking}>
          <LookBack today={game.session.view.value} />
        </GameContext.Provider>
      ) : (
        <TableDesk />
      )}
      <SeatRail />
      <GameContext.Provider value={looking}>
        <MapPane />
      </GameContext.Provider>
    </div>
  );
}

/** A running game, from the first briefing to the ranking. */
export function GameScreen(game: Game) {
  const shared = useMemo(() => game, [game.session, game.ui]);
  useGameSound(game);
  useEffect(
    () =>
      effect(() => {
        const view = game.session.view.value;
        game.ui.news.value = keepNews(game.ui.news.peek(), view);
      }),
    [game.session, game.ui],
  );
  const over = game.session.view.value.phase === 'debrief';
  return (
    <GameContext.Provider value={shared}>
      <NoticeBar />
      {over ? <Ending /> : <Playing />}
      <Drawers />
      <SourcesDialog />
      <CoachVoice />
      <Announcer />
    </GameContext.Provider>
  );
}

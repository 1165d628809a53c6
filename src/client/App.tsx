import { GameScreen } from './panels/game/GameScreen.tsx';
import { SeatChoice } from './panels/title/SeatChoice.tsx';
import { TitleScreen } from './panels/title/TitleScreen.tsx';
import { useScreens } from './useScreens.ts';

/** The page: title, seat choice, game. */
export function App() {
  const screens = useScreens();
  const { screen, levels, problem, starting, saves, show, toTitle, openRecord } = screens;
  const now = screen.value;
  if (now.kind === 'game') {
    const { nth, session, ui } = now;
    const again = (): void => {
      const level = levels.value?.find((each) => each.id === session.view.peek().scenario.id);
      if (level === undefined) toTitle();
      else show({ kind: 'seats', level });
    };
    return <GameScreen key={nth} {...{ session, ui, saves, openRecord, again }} leave={toTitle} />;
  }
  if (now.kind === 'seats') {
    const { level } = now;
    return (
      <SeatChoice
        level={level}
        starting={starting.value}
        problem={problem.value}
        onBack={toTitle}
        onTake={(seat) => screens.start(level, seat)}
      />
    );
  }
  return (
    <TitleScreen
      levels={levels.value}
      saves={saves}
      notes={screens.notes.value}
      problem={problem.value}
      onPlay={(level) => show({ kind: 'seats', level })}
      onShowMe={screens.start}
      onResume={screens.resume}
      onOpenFile={screens.openFile}
      onOpen={openRecord}
      onSavesClosed={screens.lookAtSaves}
    />
  );
}

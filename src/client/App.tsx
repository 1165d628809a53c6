import { GameScreen } from './panels/game/GameScreen.tsx';
import { SeatChoice } from './panels/title/SeatChoice.tsx';
import { TitleScreen } from './panels/title/TitleScreen.tsx';
import { useScreens } from './useScreens.ts';

/** The page: title, seat choice, game. */
export function App() {
  const { screen, levels, save, problem, starting, show, toTitle, start, resume } = useScreens();
  const now = screen.value;
  if (now.kind === 'game') {
    const again = (): void => {
      const level = levels.value?.find((each) => each.id === now.session.view.peek().scenario.id);
      if (level === undefined) toTitle();
      else show({ kind: 'seats', level });
    };
    return <GameScreen session={now.session} ui={now.ui} leave={toTitle} again={again} />;
  }
  if (now.kind === 'seats') {
    const { level } = now;
    return (
      <SeatChoice
        level={level}
        starting={starting.value}
        problem={problem.value}
        onBack={toTitle}
        onTake={(seat) => start(level, seat)}
      />
    );
  }
  return (
    <TitleScreen
      levels={levels.value}
      save={save.value}
      problem={problem.value}
      onPlay={(level) => show({ kind: 'seats', level })}
      onResume={() => resume(save.value?.record ?? '')}
      onOpenFile={resume}
    />
  );
}

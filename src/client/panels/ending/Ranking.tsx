import type { StudyNews } from '../../session/studyLine.ts';
import { useView } from '../../store/game.ts';
import { MOST_STARS, starsOf } from '../../store/stars.ts';
import { formatDeviations, formatPoints } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Seal } from '../parts/Seal.tsx';
import { Sourced } from '../parts/Sourced.tsx';
import { GapList } from './GapList.tsx';
import { ScoreRace } from './ScoreRace.tsx';

/** Who did best against par: what the seat usually reaches, so that easy and hard seats compare. */
export function Ranking({ news }: { readonly news: StudyNews | null }) {
  const { view, names } = useView();
  const ranking = [...(view.ending?.ranking ?? [])].sort((a, b) => a.rank - b.rank);
  const own = ranking.find((each) => each.seat === view.seat);
  const hasPar = ranking.some((each) => each.parCenti !== null);
  return (
    <div class="stack">
      <p class="finding serif">
        {own === undefined
          ? m.gameOver()
          : own.rank === 1
            ? m.endingFirst({ country: names.country(view.seat) })
            : m.endingPlace({ country: names.country(view.seat), rank: own.rank, of: ranking.length })}
      </p>
      <p class="small soft">{hasPar ? `${m.ranking()}. ${m.rankingExplained()}` : m.rankingByScore()}</p>
      <ol class="ranking">
        {ranking.map((each) => {
          return (
            <li key={each.seat} class={each.seat === view.seat ? 'mine' : ''}>
              <span class="rank serif">{each.rank}</span>
              <Seal name={names.country(each.seat)} tone={each.rank === 1 ? 'deal' : 'ink'} />
              <strong class="grow">{names.country(each.seat)}</strong>
              {each.againstParCenti !== null && <Stars stars={starsOf(each.againstParCenti)} />}
              <span class="against">
                <span class="numeral">{m.ofHundred({ points: formatPoints(each.scoreCenti) })}</span>
                <span class="small soft under">
                  {each.parCenti === null || each.againstParCenti === null ? (
                    m.noPar()
                  ) : (
                    <Sourced
                      title={m.parTitle({ country: names.the(each.seat) })}
                      explains={m.parExplained({
                        games: view.scenario.par?.games ?? 0,
                        engine: view.scenario.par?.engine ?? '',
                      })}
                      sources={[]}
                    >
                      {m.againstPar({
                        par: formatPoints(each.parCenti),
                        deviations: formatDeviations(each.againstParCenti),
                      })}
                    </Sourced>
                  )}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      <div class="ranking-more">
        <ScoreRace news={news} />
        <section class="stack">
          <h3>{m.whyBehind()}</h3>
          <GapList />
        </section>
      </div>
    </div>
  );
}

function Stars({ stars }: { readonly stars: number }) {
  return (
    <span class="stars" role="img" aria-label={m.starsOf({ stars })}>
      {'★'.repeat(stars)}
      <span class="off">{'★'.repeat(MOST_STARS - stars)}</span>
    </span>
  );
}

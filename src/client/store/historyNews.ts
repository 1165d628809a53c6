import type { GameEvent, SeatView, TurnRecord } from '../../core/seat.ts';

/** A sector that moved by less than this is not worth a line. */
const SECTOR_BP = 100;
const LEVERAGE_CENTI = 100;
const everyone = { audience: 'all' } as const;

/** What happened in a past turn, worked out again from what that turn and the one before it left behind. */
export function pastNews(view: SeatView, turn: number): readonly GameEvent[] {
  const at = view.history.findIndex((record) => record.turn === turn);
  const now = view.history[at];
  if (now === undefined) return [];
  const before = view.history[at - 1];
  return [
    ...headlines(view, turn),
    ...courtEvents(view, turn),
    ...quotaEvents(view, before, now),
    ...embargoEvents(view, before, now),
    ...dealEvents(view, turn),
    ...sectorEvents(before, now),
    ...siteEvents(view, turn),
    ...leverageEvents(view, before, now),
  ];
}

const headlines = (view: SeatView, turn: number): readonly GameEvent[] =>
  view.pastEvents.filter((past) => past.turn === turn).map(({ event }) => ({ ...everyone, type: 'newsBroke', event }));

const courtEvents = (view: SeatView, turn: number): readonly GameEvent[] =>
  view.cases.flatMap(({ id, complainants, filedTurn, adoptedTurn }): GameEvent[] => [
    ...(filedTurn === turn
      ? complainants.slice(0, 1).map((by): GameEvent => ({ ...everyone, type: 'caseFiled', case: id, by }))
      : []),
    ...(adoptedTurn === turn ? [{ ...everyone, type: 'caseAdopted', case: id } as const] : []),
  ]);

type Quota = TurnRecord['quotas'][number];
const sameGoods = (a: Quota, b: Quota): boolean =>
  a.country === b.country && a.material === b.material && a.stage === b.stage;

function quotaEvents(view: SeatView, before: TurnRecord | undefined, now: TurnRecord): readonly GameEvent[] {
  const were =
    before?.quotas ??
    view.scenario.policies.flatMap((each) => (each.type === 'quota' ? [{ ...each, kg: each.kgPerTurn }] : []));
  const told = (of: Quota, fromKg: number | null, toKg: number | null): GameEvent => ({
    ...everyone,
    type: 'quotaSet',
    by: of.country,
    material: of.material,
    stage: of.stage,
    fromKg,
    toKg,
  });
  const set = now.quotas.flatMap((quota) => {
    const was = were.find((each) => sameGoods(each, quota))?.kg ?? null;
    return was === quota.kg ? [] : [told(quota, was, quota.kg)];
  });
  const gone = were
    .filter((quota) => !now.quotas.some((each) => sameGoods(each, quota)))
    .map((quota) => told(quota, quota.kg, null));
  return [...set, ...gone];
}

function embargoEvents(view: SeatView, before: TurnRecord | undefined, now: TurnRecord): readonly GameEvent[] {
  type Row = TurnRecord['embargoes'][number];
  const same = (a: Row, b: Row): boolean => a.by === b.by && a.against === b.against;
  const idOf = (row: Row): string => view.embargoes.find((each) => same({ ...each, level: row.level }, row))?.id ?? '';
  const were = before?.embargoes ?? [];
  const begun = now.embargoes
    .filter((row) => !were.some((each) => same(each, row) && each.level === row.level))
    .map((row): GameEvent => ({ ...everyone, type: 'embargoDeclared', embargo: idOf(row), ...row }));
  const over = were
    .filter((row) => !now.embargoes.some((each) => same(each, row)))
    .map(
      ({ by, against, level }): GameEvent => ({
        ...everyone,
        type: 'embargoLifted',
        embargo: idOf({ by, against, level }),
        by,
        against,
      }),
    );
  return [...begun, ...over];
}

function dealEvents(view: SeatView, turn: number): readonly GameEvent[] {
  const expired = view.deals
    .filter((deal) => deal.mode === 'expired' && deal.untilTurn === turn)
    .map((deal): GameEvent => ({ ...everyone, type: 'dealExpired', deal: deal.id }));
  const word = view.promises.flatMap(({ turn: then, deal, by, kept, what }): GameEvent[] =>
    then === turn && kept && what !== 'threat' ? [{ ...everyone, type: 'promiseKept', deal, by }] : [],
  );
  return [...expired, ...word];
}

function sectorEvents(before: TurnRecord | undefined, now: TurnRecord): readonly GameEvent[] {
  const full = 10_000;
  return now.sectors.flatMap(({ id, outputBp }): GameEvent[] => {
    const fromBp = before?.sectors.find((each) => each.id === id)?.outputBp ?? full;
    if (Math.abs(outputBp - fromBp) < SECTOR_BP) return [];
    const type = outputBp < fromBp ? 'sectorSlowed' : 'sectorRecovered';
    return [{ ...everyone, type, sector: id, fromBp, toBp: outputBp }];
  });
}

const siteEvents = (view: SeatView, turn: number): readonly GameEvent[] =>
  view.scenario.sites.flatMap((site): GameEvent[] => {
    const step = site.plan.find((each) => each.turn === turn);
    const own = view.sites.find((each) => each.id === site.id);
    const shareBp = step?.shareBp ?? (own?.openedTurn === turn ? own.shareBp : 0);
    return shareBp > 0 && turn > 1 ? [{ ...everyone, type: 'siteOpened', site: site.id, shareBp }] : [];
  });

function leverageEvents(view: SeatView, before: TurnRecord | undefined, now: TurnRecord): readonly GameEvent[] {
  if (before === undefined) return [];
  return view.scenario.seats.flatMap(({ country }): GameEvent[] => {
    const of = (record: TurnRecord): number => record.scores.find((each) => each.country === country)?.centi ?? 0;
    const [fromCenti, toCenti] = [of(before), of(now)];
    return Math.abs(toCenti - fromCenti) < LEVERAGE_CENTI
      ? []
      : [{ ...everyone, type: 'leverageMoved', country, fromCenti, toCenti }];
  });
}

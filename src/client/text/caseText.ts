import type { GameEvent, LawCase, Measure, SeatView } from '../../core/seat.ts';
import type { Known, Of } from './eventText.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';

const MEASURE: Readonly<Record<Measure, () => string>> = {
  quota: m.measureQuota,
  duty: m.measureDuty,
  embargo: m.measureEmbargo,
  tariff: m.measureTariff,
};

export const measureWord = (measure: Measure): string => MEASURE[measure]();

type Facts = Record<'case' | 'against' | 'measure' | 'material', string>;

/** What sentences about a case need; an id nobody knows is some case. */
export function caseFacts(view: SeatView, id: string): Facts {
  const found: LawCase | undefined = view.cases.find((each) => each.id === id);
  if (found === undefined) return { case: m.someCase(), against: '', measure: '', material: '' };
  const names = namesOf(view.scenario);
  const about = {
    against: names.the(found.against),
    measure: measureWord(found.measure),
    material: names.material(found.material),
  };
  return { ...about, case: m.caseName(about) };
}

/** From this chance on (bp) each word holds. */
const CHANCES = [
  { fromBp: 8_500, says: m.chanceVeryLikely },
  { fromBp: 6_500, says: m.chanceLikely },
  { fromBp: 3_500, says: m.chanceEven },
  { fromBp: 0, says: m.chanceUnlikely },
] as const;

/** A chance in words. */
export const chanceWord = (bp: number): string =>
  (CHANCES.find(({ fromBp }) => bp >= fromBp)?.says ?? m.chanceUnlikely)();

type About = Extract<GameEvent, { readonly case: string }>;
const facts = (e: About, k: Known): Facts => caseFacts(k.view, e.case);

/** What happened at the court. */
export const COURT = {
  caseFiled: (e: Of<'caseFiled'>, k: Known) => m.eventCaseFiled({ ...facts(e, k), by: k.names.the(e.by) }),
  caseJoined: (e: Of<'caseJoined'>, k: Known) => m.eventCaseJoined({ ...facts(e, k), by: k.names.the(e.by) }),
  panelBegan: (e: Of<'panelBegan'>, k: Known) => m.eventPanelBegan(facts(e, k)),
  reportIssued: (e: Of<'reportIssued'>, k: Known) =>
    (e.upheld ? m.eventReportUpheld : m.eventReportDenied)(facts(e, k)),
  reportAppealed: (e: Of<'reportAppealed'>, k: Known) =>
    m.eventReportAppealed({ ...facts(e, k), by: k.names.the(e.by) }),
  caseAdopted: (e: Of<'caseAdopted'>, k: Known) => m.eventCaseAdopted(facts(e, k)),
  caseRejected: (e: Of<'caseRejected'>, k: Known) => m.eventCaseRejected(facts(e, k)),
  complied: (e: Of<'complied'>, k: Known) => m.eventComplied({ ...facts(e, k), by: k.names.the(e.by) }),
  retaliationAllowed: (e: Of<'retaliationAllowed'>, k: Known) => m.eventRetaliation(facts(e, k)),
  caseDropped: (e: Of<'caseDropped'>, k: Known) => m.eventCaseDropped({ ...facts(e, k), by: k.names.the(e.by) }),
};

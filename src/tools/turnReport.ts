import type { Clause, Deal, GameEvent, LawCase } from '../core/seat.ts';
import type { Scenario } from '../scenario/schema.ts';
import { dealNewsLines } from './dealReport.ts';
import { textTable } from './textTable.ts';
import type { TurnFacts } from './turnFacts.ts';

const dollars = (cents: number | undefined): string => (cents === undefined ? '' : (cents / 100).toFixed(2));
const tonnes = (kg: number | undefined): string => (kg === undefined || kg === 0 ? '' : (kg / 1000).toFixed(1));
const percent = (bp: number): string => `${(bp / 100).toFixed(1)} %`;
const millions = (thousandUsd: number): string => `US$${(thousandUsd / 1000).toFixed(1)} m`;
const points = (centi: number): string => (centi / 100).toFixed(1);

/** Every material and stage of the level, in chain order. */
function goodsOf(scenario: Scenario): readonly { readonly material: string; readonly stage: string }[] {
  return scenario.materials.flatMap(({ id, stages }) => stages.map((stage) => ({ material: id, stage: stage.id })));
}

function prices(scenario: Scenario, { record }: TurnFacts): string {
  const countries = scenario.countries.map((country) => country.id);
  const rows = goodsOf(scenario).map((good) => [
    `${good.material} ${good.stage}`,
    ...countries.map((country) => {
      const point = record.prices.find(
        (price) => price.country === country && price.material === good.material && price.stage === good.stage,
      );
      return point ? `${dollars(point.centsPerKg)}${point.isMarket ? '' : '*'}` : '';
    }),
  ]);
  return `Prices, US$/kg delivered (* no market, last known)\n${textTable(['', ...countries], rows)}`;
}

function made(scenario: Scenario, { record }: TurnFacts): string {
  const countries = scenario.countries.map((country) => country.id);
  const rows = goodsOf(scenario).map((good) => [
    `${good.material} ${good.stage}`,
    ...countries.map((country) =>
      tonnes(
        record.made.find((row) => row.country === country && row.material === good.material && row.stage === good.stage)
          ?.kg,
      ),
    ),
  ]);
  return `Made, t\n${textTable(['', ...countries], rows)}`;
}

function flows(scenario: Scenario, { record }: TurnFacts): string {
  const pairs = [...new Set(record.flows.map((flow) => `${flow.from} → ${flow.to}`))];
  const goods = goodsOf(scenario);
  const rows = pairs.map((pair) => [
    pair,
    ...goods.map((good) => {
      const kg = record.flows
        .filter((flow) => `${flow.from} → ${flow.to}` === pair)
        .filter((flow) => flow.material === good.material && flow.stage === good.stage)
        .reduce((sum, flow) => sum + flow.kg, 0);
      return tonnes(kg);
    }),
  ]);
  return `Flows, t\n${textTable(['', ...goods.map((good) => `${good.material} ${good.stage}`)], rows)}`;
}

function stocks({ stocks }: TurnFacts): string {
  const rows = stocks.flatMap(({ country, stockpile, sectors }) => [
    ...stockpile.map((entry) => [`${country} stockpile`, `${entry.material} ${entry.stage}`, tonnes(entry.kg) || '0']),
    ...sectors.map((entry) => [entry.sector, entry.material, tonnes(entry.kg) || '0']),
  ]);
  return `Stocks, t\n${textTable(['', '', ''], rows)}`;
}

function treasuries({ stocks }: TurnFacts): string {
  const rows = stocks.map(({ country, treasuryThousandUsd }) => [country, millions(treasuryThousandUsd)]);
  return `Treasuries\n${textTable(['', ''], rows)}`;
}

function sectors({ record }: TurnFacts): string {
  return `Sector output\n${textTable(
    ['', ''],
    record.sectors.map((sector) => [sector.id, percent(sector.outputBp)]),
  )}`;
}

function leverage(scenario: Scenario, { record }: TurnFacts): string {
  const countries = scenario.countries.map((country) => country.id);
  const rows = countries.map((of) => [
    of,
    ...countries.map((over) => {
      const entry = record.leverage.find((row) => row.of === of && row.over === over);
      return entry ? points(entry.centi) : '';
    }),
    points(record.scores.find((score) => score.country === of)?.centi ?? 0),
  ]);
  return `Leverage of row over column, and score\n${textTable(['', ...countries, 'score'], rows)}`;
}

function clauseText(clause: Clause): string {
  switch (clause.type) {
    case 'supply':
      return `${clause.from} → ${clause.to} ${tonnes(clause.kgPerTurn)} t ${clause.material} ${clause.stage} at ${dollars(clause.centsPerKg)}`;
    case 'noEmbargo':
      return `${clause.by} pledges no embargo against ${clause.toward}`;
    case 'aid':
      return `${clause.from} gives ${clause.to} ${millions(clause.thousandUsdPerTurn)} a turn`;
    case 'investment':
      return `${clause.by} pays ${millions(clause.thousandUsd)} into ${clause.site} for ${percent(clause.stakeBp)} and ${percent(clause.offtakeBp)} of its make`;
    case 'loan':
      return `${clause.from} lends ${clause.to} ${millions(clause.thousandUsd)} at ${percent(clause.interestBp)} a turn`;
    case 'tariffCeiling':
      return `${clause.by} takes at most ${percent(clause.shareBp)} on ${clause.material} from ${clause.toward}`;
    case 'militaryAid':
      return `${clause.from} gives ${clause.to} ${millions(clause.thousandUsdPerTurn)} of military aid a turn`;
    case 'peacekeepers':
      return `${clause.by} pays ${millions(clause.thousandUsdPerTurn)} a turn for peacekeepers in ${clause.to}`;
    case 'securityGuarantee':
      return `${clause.by} answers for the safety of ${clause.toward}`;
    case 'withdrawSupport':
      return `${clause.by} steps back from ${clause.group}`;
    case 'concession':
      return `${clause.by} holds ${percent(clause.shareBp)} of ${clause.site} for ${millions(clause.thousandUsdPerTurn)} a turn`;
    case 'credit':
      return `${clause.by} gives ${clause.to} the credit`;
    case 'settlement':
      return 'the two settle their quarrel';
    case 'dueDiligence':
      return `${clause.by} refuses ${clause.material} from occupied mines`;
  }
}

function dealText(deal: Deal): string {
  const terms = deal.moves.at(-1)?.terms;
  const clauses = (terms?.clauses ?? [])
    .map((clause) => (clause.secret ? `[secret] ${clauseText(clause)}` : clauseText(clause)))
    .join('; ');
  const missed = deal.missedKg > 0 ? `, missed ${tonnes(deal.missedKg)} t` : '';
  return `  ${deal.id} ${deal.mode} until turn ${deal.untilTurn ?? '-'}: ${clauses} (delivered ${tonnes(deal.deliveredKg) || '0'} t${missed})`;
}

/** Sites that are built, stopped or owned abroad: where they stand and whose money it is. */
function sites({ sites }: TurnFacts): string {
  const rows = sites
    .filter((site) => site.mode !== 'operating' || site.openedTurn !== null || site.stakes.length > 0)
    .map((site) => [
      site.id,
      site.mode,
      percent(site.shareBp),
      site.dueTurn === null ? '' : `turn ${site.dueTurn}`,
      site.builder ?? '',
      site.costThousandUsd > site.spentThousandUsd
        ? `missing ${millions(site.costThousandUsd - site.spentThousandUsd)}`
        : '',
      site.debtThousandUsd > 0 ? `owes ${millions(site.debtThousandUsd)}` : '',
      site.stakes.map((stake) => `${stake.country} ${percent(stake.shareBp)}`).join(', '),
    ]);
  return `Sites\n${textTable(['', '', 'runs', 'due', 'builder', '', '', 'owners abroad'], rows)}`;
}

function siteText(event: GameEvent): string {
  switch (event.type) {
    case 'siteStarted':
      return `${event.site} is begun by ${event.by}, due in turn ${event.dueTurn}`;
    case 'siteDelayed':
      return `${event.site} slips to turn ${event.dueTurn}, ${millions(event.extraThousandUsd)} more`;
    case 'siteOpened':
      return `${event.site} can run ${percent(event.shareBp)}`;
    case 'siteIdled':
      return `${event.site} is stopped (${event.why})`;
    case 'siteBankrupt':
      return `${event.site} is bankrupt, ${millions(event.debtThousandUsd)} are lost`;
    case 'siteRescued':
      return `${event.site} is rescued by ${event.by} for ${millions(event.thousandUsd)}`;
    case 'siteCared':
      return `${event.site} is cleaned up by ${event.by} for ${millions(event.thousandUsd)}, ${percent(event.oppositionBp)} object`;
    case 'stakeTaken':
      return `${event.by} takes ${percent(event.shareBp)} of ${event.site} for ${millions(event.thousandUsd)}`;
    case 'dividendPaid':
      return `${event.site} pays ${event.to} ${millions(event.thousandUsd)}`;
    case 'offtakeDelivered':
      return `${event.site} delivers ${tonnes(event.kg) || '0'} of ${tonnes(event.promisedKg)} t to its owner ${event.to}`;
    default:
      return event.type;
  }
}

function caseText({ id, against, material, measure, complainants, mode, dueTurn }: LawCase): string {
  const due = dueTurn === null ? '' : `, next in turn ${dueTurn}`;
  return `  ${id} ${mode}${due}: ${measure} of ${against} on ${material}, complained of by ${complainants.join(', ') || 'nobody'}`;
}

function pressure({ record }: TurnFacts): readonly string[] {
  return [
    ...record.embargoes.map((embargo) => `  ${embargo.level} embargo of ${embargo.by} against ${embargo.against}`),
    ...record.quotas.map(
      (quota) => `  quota of ${quota.country}: ${tonnes(quota.kg) || '0'} t ${quota.material} ${quota.stage}`,
    ),
  ];
}

/** Armed groups, safety and what came from occupied mines. */
function conflict({ groups, security, tainted }: TurnFacts): readonly string[] {
  const rows = groups.map((group) => [
    group.id,
    group.mode,
    `strength ${percent(group.strengthBp)}`,
    group.isBacked ? 'backed' : 'not backed',
    `holds ${group.held.map((held) => held.site).join(', ') || 'nothing'}`,
    `${tonnes(group.smuggledKg) || '0'} t over the border`,
    `takes ${millions(group.taxThousandUsd)}`,
  ]);
  return [
    ...(rows.length > 0 ? [textTable(['', '', '', '', '', '', ''], rows)] : []),
    ...security.map(({ country, bp }) => `  security of ${country}: ${percent(bp)}`),
    ...tainted.map(
      ({ country, material, bp }) => `  ${percent(bp)} of the ${material} of ${country} is from occupied mines`,
    ),
  ];
}

/** A turn in tables, for reading in a terminal. */
export function turnReport(scenario: Scenario, facts: TurnFacts): string {
  const force = pressure(facts);
  return [
    `── Turn ${facts.turn} ── hash ${facts.hash}`,
    prices(scenario, facts),
    made(scenario, facts),
    flows(scenario, facts),
    stocks(facts),
    treasuries(facts),
    sectors(facts),
    sites(facts),
    ...(facts.siteNews.length > 0 ? [facts.siteNews.map((event) => `  ${siteText(event)}`).join('\n')] : []),
    leverage(scenario, facts),
    ...(facts.groups.length > 0 ? [`Conflict\n${conflict(facts).join('\n')}`] : []),
    ...(facts.deals.length > 0 ? [`Deals\n${facts.deals.map(dealText).join('\n')}`] : []),
    ...dealNewsLines(facts),
    ...(facts.cases.length > 0 ? [`Court\n${facts.cases.map(caseText).join('\n')}`] : []),
    ...(force.length > 0 ? [`In force\n${force.join('\n')}`] : []),
    '',
  ].join('\n\n');
}

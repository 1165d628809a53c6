import type { ScenarioSource } from '../../../scenario/schema.ts';
import { m } from '../../text/generated/messages.js';

const KIND: Readonly<Record<ScenarioSource['kind'], () => string>> = {
  article: m.sourceArticle,
  public: m.sourcePublic,
  derived: m.sourceDerived,
  recalled: m.sourceRecalled,
  design: m.sourceDesign,
};
const CONFIDENCE: Readonly<Record<ScenarioSource['confidence'], () => string>> = {
  high: m.confidenceHigh,
  medium: m.confidenceMedium,
  low: m.confidenceLow,
};
const MOST_USES = 4;

/** One source: claim, where it can be read, date, how sure we are, and what in the game rests on it. */
export function SourceCard({
  source,
  uses = [],
}: {
  readonly source: ScenarioSource;
  readonly uses?: readonly string[];
}) {
  const more = uses.length - MOST_USES;
  return (
    <li class={`source ${source.kind}`}>
      <p>{source.claim}</p>
      <p class="small soft reference">{source.reference}</p>
      <p class="row wrap">
        <span class="chip">{KIND[source.kind]()}</span>
        <span class="chip">{source.date}</span>
        <span
          class={`chip ${source.confidence === 'high' ? 'deal' : source.confidence === 'low' ? 'pressure' : 'money'}`}
        >
          {CONFIDENCE[source.confidence]()}
        </span>
      </p>
      {uses.length > 0 && (
        <p class="small soft">
          {m.restsOnThis({ what: uses.slice(0, MOST_USES).join(' · ') })} {more > 0 && m.andMore({ count: more })}
        </p>
      )}
    </li>
  );
}

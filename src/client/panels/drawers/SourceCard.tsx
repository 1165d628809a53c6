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

/** One source: claim, where it can be read, date and how sure we are. */
export function SourceCard({ source }: { readonly source: ScenarioSource }) {
  return (
    <li class="source">
      <p>{source.claim}</p>
      <p class="small soft">{source.reference}</p>
      <p class="row wrap">
        <span class="chip">{KIND[source.kind]()}</span>
        <span class="chip">{source.date}</span>
        <span
          class={`chip ${source.confidence === 'high' ? 'deal' : source.confidence === 'low' ? 'pressure' : 'money'}`}
        >
          {CONFIDENCE[source.confidence]()}
        </span>
      </p>
    </li>
  );
}

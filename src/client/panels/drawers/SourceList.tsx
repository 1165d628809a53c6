import type { ScenarioSource } from '../../../scenario/schema.ts';
import type { Accounts } from '../../store/dossier.ts';
import { m } from '../../text/generated/messages.js';
import { SourceCard } from './SourceCard.tsx';

interface SourceListProps {
  readonly sources: readonly ScenarioSource[];
  readonly uses?: ReadonlyMap<string, readonly string[]>;
}

/** Sources one under the other. */
export function SourceList({ sources, uses }: SourceListProps) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <SourceCard key={source.id} source={source} uses={uses?.get(source.id) ?? []} />
      ))}
    </ul>
  );
}

/** What the founding article says and what others say, side by side. */
export function SideBySide({ accounts }: { readonly accounts: Accounts }) {
  return (
    <div class="two accounts">
      <section aria-label={m.articleSays()}>
        <h4>{m.articleSays()}</h4>
        <SourceList sources={accounts.article} />
      </section>
      <section aria-label={m.othersSay()}>
        <h4>{m.othersSay()}</h4>
        <SourceList sources={accounts.others} />
      </section>
    </div>
  );
}

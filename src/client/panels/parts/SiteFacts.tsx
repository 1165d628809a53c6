import { useView } from '../../store/game.ts';
import type { SiteLine } from '../../store/sites.ts';
import { formatMoney } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { burdenText, chainText, makesText, missingText, opensText, ownersText } from '../../text/siteText.ts';
import { Icon } from './Icon.tsx';

/** What one should know of a mine or plant before paying for it. */
export function SiteFacts({ line }: { readonly line: SiteLine }) {
  const { view } = useView();
  const rows = [
    makesText(view, line),
    missingText(line),
    opensText(view, line),
    chainText(view, line),
    ownersText(view, line),
    burdenText(line),
  ];
  const { debtThousandUsd } = line.now;
  return (
    <ul class="site-facts small">
      {rows.map((says) => says !== null && <li key={says}>{says}</li>)}
      {line.isTroubled && (
        <li class="trouble">
          <Icon id="worse" /> {m.siteTroubleSays()}
          {debtThousandUsd > 0 && ` (${m.siteDebt({ amount: formatMoney(debtThousandUsd) })})`}
        </li>
      )}
    </ul>
  );
}

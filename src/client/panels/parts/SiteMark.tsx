import type { SiteMode } from '../../../core/seat.ts';
import type { SiteKind } from '../../store/sites.ts';

/** The same marks as on the map: filled by how far it is. The word stands beside it. */
const FILL: Readonly<Record<SiteMode, string>> = {
  proposed: 'planned',
  permitting: 'planned',
  construction: 'building',
  commissioning: 'building',
  operating: 'running',
  idled: 'idle',
  occupied: 'occupied',
  closed: 'idle',
};

export function SiteMark({ mode, kind }: { readonly mode: SiteMode; readonly kind: SiteKind }) {
  return <span class={`site-mark ${FILL[mode]} ${kind}`} aria-hidden="true" />;
}

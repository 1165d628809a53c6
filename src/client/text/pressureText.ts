import type { Known, Of } from './eventText.ts';
import { formatShare } from './formats.ts';
import { m } from './generated/messages.js';
import type { Names } from './names.ts';

const WHOLE_BP = 10_000;

/** Whom a licence is asked of: one country, or whoever buys. */
export const buyers = (names: Names, partner: string | null): string =>
  partner === null ? m.allBuyers() : names.the(partner);

const BAR_NEWS = {
  techBan: { on: m.eventTechBan, off: m.eventTechBanLifted },
  sanction: { on: m.eventSanction, off: m.eventSanctionLifted },
} as const;

/** What happened between those who press and those who are pressed, beyond embargoes and quotas. */
export const PRESSURE_NEWS = {
  licenceSet: (e: Of<'licenceSet'>, k: Known) =>
    (e.toBp >= WHOLE_BP ? m.eventLicenceEnded : m.eventLicenceSet)({
      by: k.names.the(e.by),
      partner: buyers(k.names, e.partner),
      goods: k.goods(e),
      from: formatShare(e.fromBp),
      to: formatShare(e.toBp),
    }),
  barSet: (e: Of<'barSet'>, k: Known) =>
    BAR_NEWS[e.kind][e.isOn ? 'on' : 'off']({ by: k.names.the(e.by), against: k.names.the(e.against) }),
};

import type { EmbargoView } from '../view/seatView.ts';
import type { Order } from './orderTypes.ts';

/** What an order is about: of two orders with the same subject only the later stands (CMD-4). */
export function orderSubject(
  order: Order,
  embargoes: readonly Pick<EmbargoView, 'id' | 'against' | 'material' | 'stage'>[],
): string {
  if ('isOn' in order) return `${order.type}/${order.against}`;
  if ('site' in order) return order.type === 'careForSite' ? `care/${order.site}` : `site/${order.site}`;
  if ('holdKg' in order) return `standing/${order.material}/${order.stage}`;
  switch (order.type) {
    case 'setQuota':
    case 'setDuty':
      return `${order.type}/${order.material}/${order.stage}`;
    case 'setTariff':
      return `tariff/${order.partner}/${order.material}/${order.stage}`;
    case 'setLicence':
      return `licence/${order.partner ?? ''}/${order.material}/${order.stage}`;
    case 'declareEmbargo':
      return `embargo/${order.against}/${order.material}/${order.stage}`;
    case 'liftEmbargo':
      return liftedSubject(order.embargo, embargoes);
    case 'buyStock':
    case 'releaseStock':
      return `stock/${order.material}/${order.stage}`;
    case 'fundThrift':
      return `thrift/${order.sector}`;
    case 'fundProgramme':
      return `programme/${order.programme}`;
    case 'setSupport':
      return `support/${order.group}`;
    case 'endDeal':
    case 'giveNotice':
    case 'suspendDeal':
    case 'resumeDeal':
      return `deal/${order.deal}`;
    case 'lobby':
    case 'stall':
      return `${order.type}/${order.deal}`;
    case 'fileCase':
      return `complaint/${order.against}/${order.material}/${order.measure}`;
    case 'joinCase':
    case 'dropCase':
    case 'appealReport':
      return `case/${order.case}`;
  }
}

/** The same as that of declaring the embargo that is lifted. */
function liftedSubject(id: string, embargoes: Parameters<typeof orderSubject>[1]): string {
  const lifted = embargoes.find((embargo) => embargo.id === id);
  return `embargo/${lifted ? `${lifted.against}/${lifted.material}/${lifted.stage}` : id}`;
}

/** The seat's orders once `order` is placed: it takes the place of one with the same subject, else the end of the list. */
export function ordersWith(
  orders: readonly Order[],
  order: Order,
  embargoes: Parameters<typeof orderSubject>[1],
): readonly Order[] {
  const subject = orderSubject(order, embargoes);
  const isSame = (each: Order) => orderSubject(each, embargoes) === subject;
  return orders.some(isSame) ? orders.map((each) => (isSame(each) ? order : each)) : [...orders, order];
}

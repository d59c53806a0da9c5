import type { Courier, Couriers } from './courier.ts';
import { notifyCourier } from './notify.ts';
import type { NotifyOptions } from './notify.ts';
import { withOpenLinks } from './sealed-links.ts';
import type { Sealing } from './sealed-links.ts';
import { smtpCourier } from './smtp.ts';

type Choice = {
  readonly demonstration: boolean;
  readonly smtpUrl: string | null;
  /** The address that emails come from. */
  readonly mailFrom: string;
  readonly notify: NotifyOptions | null;
  readonly sealing: Sealing;
};

/** In a demonstration nothing leaves the machine, unless a mail server or GOV.UK Notify was named on purpose. */
export function couriersFor({ demonstration, smtpUrl, mailFrom, notify, sealing }: Choice): Couriers {
  const otherwise = demonstration ? 'here' : 'none';
  const opening = openingLinks(sealing);
  const notified = notify && opening(notifyCourier(notify));
  const byNotify = notify?.emailTemplate ? notified : null;
  return {
    email: smtpUrl
      ? opening(smtpCourier({ url: smtpUrl, from: mailFrom, encrypted: !demonstration }))
      : (byNotify ?? otherwise),
    text: (notify?.textTemplate ? notified : null) ?? otherwise,
  };
}

/** Links are whole only on their way out. */
function openingLinks(sealing: Sealing): (courier: Courier) => Courier {
  return (courier) => ({
    ...courier,
    send: (parcel, giveUp) => courier.send({ ...parcel, body: withOpenLinks(parcel.body, sealing) }, giveUp),
  });
}

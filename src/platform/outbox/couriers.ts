import type { Couriers } from './courier.ts';
import { smtpCourier } from './smtp.ts';

type Choice = {
  readonly demonstration: boolean;
  readonly smtpUrl: string | null;
  /** The address that emails come from. */
  readonly mailFrom: string;
};

/** In a demonstration nothing leaves the machine, unless a mail server was named on purpose. */
export function couriersFor({ demonstration, smtpUrl, mailFrom }: Choice): Couriers {
  const otherwise = demonstration ? 'here' : 'none';
  return {
    email: smtpUrl ? smtpCourier({ url: smtpUrl, from: mailFrom, encrypted: !demonstration }) : otherwise,
    text: otherwise,
  };
}

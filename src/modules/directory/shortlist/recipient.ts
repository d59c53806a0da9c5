import { createHash } from 'node:crypto';

import { z } from 'zod';

export type Recipient = { readonly channel: 'text' | 'email'; readonly address: string };

const Email = z.email().max(254);

/** British mobiles only: nobody is sent to numbers that cost. */
const mobile = /^(?:\+44|0044|0)7\d{9}$/;

/** Where somebody wants their list: an email address or a mobile number. Null when it is neither. */
export function recipientIn(text: string): Recipient | null {
  const address = text.replaceAll(/\s/g, '');
  if (address.includes('@')) {
    const email = Email.safeParse(address);
    return email.success ? { channel: 'email', address: email.data } : null;
  }
  const number = address.replaceAll(/[().-]/g, '');
  if (!mobile.test(number)) return null;
  return { channel: 'text', address: `0${number.slice(-10)}` };
}

/** An id that the same recipient always has, to count what they are sent. It does not tell who they are. */
export function recipientMark({ address }: Recipient): string {
  const hash = createHash('sha256').update(`shortlist:${address.toLowerCase()}`).digest('hex');
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

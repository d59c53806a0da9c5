import type { Channel } from './message.ts';

/** An address as it is compared: one number written in two ways is one. */
export function comparable(channel: Channel, address: string): string {
  return channel === 'text' ? nationalDigits(address) : address.trim().toLowerCase();
}

/** The same rule as `platform.national_digits` in the database. */
function nationalDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:00)?440?(\d{10})$/, '0$1');
}

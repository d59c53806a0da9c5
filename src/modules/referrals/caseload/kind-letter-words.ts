import { m } from '#text';
import type { Locale } from '#platform/locale.ts';

import type { Sender } from './sender.ts';

/** Warm and plain: no blame, nothing to do, and how to get back in touch. What it is about is not on the envelope. */
export function kindLetter(known: string, sender: Sender, locale: Locale): { subject: string; body: string } {
  const says = { locale };
  const { name, network, phone } = sender;
  const paragraphs = [
    m.referrals_letter_dear({ known }, says),
    m.referrals_letter_tried({}, says),
    m.referrals_letter_who({ name, network }, says),
    phone ? m.referrals_letter_ring({ phone }, says) : m.referrals_letter_ask_surgery({}, says),
    m.referrals_letter_no_hurry({}, says),
    `${m.referrals_letter_wishes({}, says)}\n\n${name}\n${network}`,
  ];
  return { subject: m.referrals_letter_subject({}, says), body: paragraphs.join('\n\n') };
}

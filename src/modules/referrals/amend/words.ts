import { m } from '#text';

import { isReason } from '../domain/reasons.ts';
import { reasonName } from '../refer/reason-words.ts';

const fields: Readonly<Record<string, () => string>> = {
  reasons: m.referrals_put_right_reasons,
  reasonNote: m.referrals_put_right_note,
  hopes: m.referrals_put_right_hopes,
  urgency: m.referrals_put_right_urgency,
};

export function fieldWords(field: string): string {
  return fields[field]?.() ?? field;
}

/** What a field said, as it was kept. */
export function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map((code) => reasonWord(String(code))).join(', ');
  if (value === 'routine') return m.referrals_put_right_can_wait();
  if (value === 'soon') return m.referrals_put_right_soon();
  return typeof value === 'string' && value !== '' ? value : m.referrals_put_right_nothing();
}

function reasonWord(code: string): string {
  return isReason(code) ? reasonName(code) : code;
}

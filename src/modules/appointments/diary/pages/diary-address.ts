import type { DiaryAsked } from '../address.ts';

/** The diary, showing something else. */
export function diaryHref({ show, day, with: whose }: DiaryAsked): string {
  const query = new URLSearchParams();
  if (show !== 'week') query.set('show', show);
  if (day !== null) query.set('day', day);
  if (whose !== null) query.set('with', whose);
  const text = query.toString();
  return text === '' ? '/diary' : `/diary?${text}`;
}

import { m } from '#text';
import { Warning } from '#ui/callouts.tsx';

import type { Doubt } from '../domain/report.ts';
import { doubtWords } from './kind-words.ts';

/** On the page of a listing that people say is not right. */
export function DoubtNotice({ doubt }: { doubt: Doubt | null }) {
  if (!doubt) return null;
  return (
    <Warning heading={m.assurance_doubt_heading()}>
      <p>{doubtWords(doubt)}</p>
    </Warning>
  );
}

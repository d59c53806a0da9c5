import { m } from '#text';
import { Empty } from '#ui/empty.tsx';
import { Table } from '#ui/nhs/table.tsx';

import { modeWords } from '../../booking/pages/words.ts';
import type { DiaryDay } from './diary.page.tsx';
import { durationWords, spanWords } from './words.ts';

/** Every session of four weeks in a line: how many are booked, how much is free. */
export function SessionsTable({ days }: { days: readonly DiaryDay[] }) {
  const sessions = days.flatMap((day) => day.sessions);
  if (sessions.length === 0) return <Empty>{m.diary_empty_weeks()}</Empty>;
  const head = [m.diary_when(), m.diary_clinic(), m.diary_where(), m.diary_booked(), m.diary_free_time()];
  return (
    <Table
      responsive
      firstCellIsHeader
      caption={{ text: m.diary_show_clinics(), classes: 'nhsuk-u-visually-hidden' }}
      head={head.map((text) => ({ text }))}
      rows={sessions.map((session) => [
        { children: <a href={`/diary/sessions/${session.id}`}>{spanWords(session.from, session.to)}</a> },
        { text: [session.name, session.worker].filter(Boolean).join(', ') },
        { text: session.place ?? modeWords[session.mode]() },
        { text: String(session.booked) },
        { text: session.away ? m.diary_away_then() : durationWords(session.freeMinutes) },
      ])}
    />
  );
}

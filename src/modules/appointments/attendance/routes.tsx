import { Hono } from 'hono';

import { asCaller, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { attendanceCsv } from './attendance-csv.ts';
import { attendanceView } from './attendance.view.ts';
import { AttendancePage } from './pages/attendance.page.tsx';

/** How people came, in numbers. */
export const attendanceRoutes = new Hono<Env>()
  .get('/attendance', async (c) => {
    const view = await asCaller(c, attendanceView);
    return show(c, <AttendancePage shell={c.var.shell} view={view} />);
  })
  .get('/attendance.csv', async (c) => {
    const view = await asCaller(c, attendanceView);
    return c.body(`\u{FEFF}${attendanceCsv(view)}`, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="attendance-${view.months.firstDay}-${view.months.lastDay}.csv"`,
    });
  });

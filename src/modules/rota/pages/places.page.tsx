import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';

import { RotaTabs } from './tabs.tsx';
import { clockText, dayWords, weekdayWords } from './words.ts';

type RoomRow = {
  readonly id: string;
  readonly name: string;
  readonly stepFree: boolean;
  readonly withdrawnOn: LocalDate | null;
};

export type PlaceRow = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly stepFree: boolean;
  readonly quietRoom: boolean;
  readonly quiet: readonly { readonly weekday: number; readonly from: string; readonly to: string }[];
  readonly rooms: readonly RoomRow[];
};

export type PlacesView = { readonly mayEdit: boolean; readonly rows: readonly PlaceRow[] };

/** Where people are seen, with their rooms. */
export function PlacesPage({ shell, view }: { shell: Shell; view: PlacesView }) {
  const add = { href: '/rota/places/new', label: m.rota_add_place() };
  return (
    <Page
      shell={shell}
      title={m.rota_places_title()}
      width="full"
      crumbs={[{ href: '/rota', label: m.rota_title() }]}
      {...(view.mayEdit ? { action: add } : {})}
    >
      <RotaTabs current="places" />
      {view.rows.length === 0 && <Empty>{m.rota_empty_places()}</Empty>}
      {view.rows.map((row) => (
        <Place row={row} mayEdit={view.mayEdit} />
      ))}
    </Page>
  );
}

function Place({ row, mayEdit }: { row: PlaceRow; mayEdit: boolean }) {
  const facts = [
    row.address,
    row.stepFree ? m.rota_step_free() : m.rota_not_step_free(),
    ...(row.quietRoom ? [m.rota_quiet_room()] : []),
  ];
  return (
    <section class="k-rota__place">
      <h2>{mayEdit ? <a href={`/rota/places/${row.id}`}>{row.name}</a> : row.name}</h2>
      <p>{facts.join(' · ')}</p>
      {row.quiet.length > 0 && <p>{m.rota_quiet_line({ times: row.quiet.map(quietText).join(', ') })}</p>}
      <ul class="k-rota__rooms">
        {row.rooms.map((room) => (
          <li>
            {mayEdit ? <a href={`/rota/rooms/${room.id}`}>{room.name}</a> : room.name}
            {room.stepFree && ` · ${m.rota_step_free()}`}
            {room.withdrawnOn && ` · ${m.rota_withdrawn_from({ day: dayWords(room.withdrawnOn, true) })}`}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <p>
          <a href={`/rota/places/${row.id}/rooms/new`}>{m.rota_add_room_at({ name: row.name })}</a>
        </p>
      )}
    </section>
  );
}

function quietText({ weekday, from, to }: PlaceRow['quiet'][number]): string {
  const hours = m.rota_from_to({ from: clockText(from), to: clockText(to) });
  return m.rota_quiet_on({ weekday: weekdayWords[weekday - 1]?.() ?? '', hours });
}

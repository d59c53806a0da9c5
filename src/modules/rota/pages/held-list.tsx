import { m } from '#text';

import { spanText } from './words.ts';

/** What holds a room or a worker, in words. */
export type Held = {
  readonly id: string;
  readonly from: Date;
  readonly to: Date;
  /** What of ours it holds. */
  readonly what: 'worker' | 'room';
  readonly worker: string;
  readonly room: string | null;
  readonly clinic: string;
};

export function HeldList({ held }: { held: readonly Held[] }) {
  return (
    <ul class="k-rota__held">
      {held.map((one) => (
        <li>
          <a href={`/diary/sessions/${one.id}`}>{spanText(one.from, one.to)}</a>
          {': '}
          {heldText(one)}
        </li>
      ))}
    </ul>
  );
}

function heldText({ what, worker, room, clinic }: Held): string {
  if (what === 'room' && room) return m.rota_held_room({ room, worker, clinic });
  return m.rota_held_worker({ worker, clinic });
}

import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { Booked } from '../bookings.ts';
import { HeldList } from './held-list.tsx';
import type { Held } from './held-list.tsx';
import { spanText } from './words.ts';

export type ImpactView = {
  /** What was typed: sent again as it is once somebody decided. */
  readonly form: FormState;
  readonly closing: number;
  readonly making: number;
  readonly going: readonly Booked[];
  readonly staying: readonly Booked[];
  readonly keptSessions: readonly string[];
  readonly clashes: readonly Held[];
};

/** Who and what a change touches, before it is made. */
export function ImpactPage({ shell, view }: { shell: Shell; view: ImpactView }) {
  return (
    <Page shell={shell} title={m.rota_impact_title()} crumbs={[{ href: '/rota', label: m.rota_title() }]}>
      <p class="k-lead">{m.rota_impact_intro()}</p>
      {view.going.length > 0 && (
        <>
          <h2>{m.rota_impact_going({ count: view.going.length })}</h2>
          <p>{m.rota_impact_going_hint()}</p>
          <People people={view.going} />
        </>
      )}
      {view.staying.length > 0 && <Staying view={view} />}
      {view.clashes.length > 0 && (
        <>
          <h2>{m.rota_impact_clashes()}</h2>
          <p>{m.rota_impact_clashes_hint()}</p>
          <HeldList held={view.clashes} />
        </>
      )}
      {view.closing + view.making > 0 && <p>{sessionsText(view)}</p>}
      <Decide view={view} />
    </Page>
  );
}

function sessionsText({ closing, making }: ImpactView): string {
  return making > 0 ? m.rota_impact_sessions({ closing, making }) : m.rota_impact_closing({ closing });
}

function Staying({ view: { staying, keptSessions } }: { view: ImpactView }) {
  const query = new URLSearchParams(keptSessions.slice(0, 40).map((id) => ['session', id]));
  return (
    <>
      <h2>{m.rota_impact_staying({ count: staying.length })}</h2>
      <p>{m.rota_impact_staying_hint()}</p>
      <People people={staying} />
      <p>
        <a href={`/diary/cancel?${query.toString()}`}>{m.rota_impact_cancel_first()}</a>
      </p>
    </>
  );
}

function People({ people }: { people: readonly Booked[] }) {
  return (
    <ul class="k-rota__people">
      {people.map(({ appointmentId, name, from, to }) => (
        <li>
          <a href={`/appointments/${appointmentId}`}>{name}</a>, {spanText(from, to)}
        </li>
      ))}
    </ul>
  );
}

/** Everything that was typed, hidden, and the two ways on. */
function Decide({ view: { form, staying } }: { view: ImpactView }) {
  const typed = Object.entries(form.values).flatMap(([name, value]) =>
    name === 'decided' || name === 'back' ? [] : [value].flat().map((one) => [name, one] as const),
  );
  return (
    <form method="post">
      <input type="hidden" name="once" value={form.once} />
      {form.version !== undefined && <input type="hidden" name="version" value={form.version} />}
      {typed.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="k-rota__decide">
        <SubmitButton name="decided" value="yes">
          {staying.length > 0 ? m.rota_impact_do_keep() : m.rota_impact_do()}
        </SubmitButton>
        <SubmitButton kind="quiet" name="back" value="yes">
          {m.rota_impact_back()}
        </SubmitButton>
      </div>
    </form>
  );
}

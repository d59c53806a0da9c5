import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { When } from '#ui/when.tsx';

import { Offers } from './offers.tsx';
import { KindlyWritten } from './kind-message.tsx';
import type { AfterView } from './after.page.tsx';

type CheckInProps = { readonly view: AfterView; readonly sent: FormState | null };

/** After a miss: how are they? A call is planned, a kind message is one touch, and nothing is closed. */
export function CheckIn({ view, sent }: CheckInProps) {
  return (
    <>
      <p>{m.after_missed_lede()}</p>
      {view.checkIn && (
        <p class="k-lead">
          {m.after_ring_planned({ name: view.name.known })} <When at={view.checkIn} />
        </p>
      )}
      {view.kind && <KindlyWritten view={view} kind={view.kind} />}
      {view.open && <h2 class="nhsuk-heading-m">{m.after_when_you_speak({ name: view.name.known })}</h2>}
      <Offers view={view} sent={sent} />
    </>
  );
}

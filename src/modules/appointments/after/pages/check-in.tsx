import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { When } from '#ui/when.tsx';

import { Offers } from './offers.tsx';
import { Sent } from './asking.tsx';
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
      <KindMessage view={view} />
      {view.open && <h2 class="nhsuk-heading-m">{m.after_when_you_speak({ name: view.name.known })}</h2>}
      <Offers view={view} sent={sent} />
    </>
  );
}

function KindMessage({ view }: { view: AfterView }) {
  if (view.written !== null) {
    return (
      <>
        <p>{m.after_kindly_written()}</p>
        <blockquote class="k-words">
          <p dir="auto">{view.written}</p>
        </blockquote>
      </>
    );
  }
  if (!view.mayWrite) return null;
  return (
    <form method="post" action={`/appointments/${view.id}/after/message`} class="k-after">
      <Sent view={view} />
      <p>{m.after_kindly_why()}</p>
      <button class="nhsuk-button nhsuk-button--secondary">{m.after_kindly_send()}</button>
    </form>
  );
}

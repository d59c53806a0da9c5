import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { Day, When } from '#ui/when.tsx';

import type { PadView } from './pad.view.ts';
import { padStates } from './pads.page.tsx';

/** One pad: its sheets to print, how much of it was used, and a way to stop it. */
export function PadPage({ shell, view }: { shell: Shell; view: PadView }) {
  const { id, practice, state, slips, used, printedAt, expiresOn, form } = view;
  return (
    <Page shell={shell} title={m.pads_one({ practice })} crumbs={[{ href: '/pads', label: m.pads_title() }]}>
      <p class="k-lede">
        {m.pads_used({ used, slips })} · {padStates[state]()}
      </p>
      <p>
        {m.pads_made()} <When at={printedAt} year />. {m.pads_until()} <Day date={expiresOn} year />.
      </p>
      {state === 'good' && (
        <>
          <p>
            <a class="nhsuk-button" href={`/pads/${id}/slips.pdf`}>
              {m.pads_download()}
            </a>
          </p>
          <p>{m.pads_how_to_print()}</p>
          <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
              <span class="nhsuk-details__summary-text">{m.pads_withdraw_title()}</span>
            </summary>
            <div class="nhsuk-details__text">
              <p>{m.pads_withdraw_what()}</p>
              <Form form={form} action={`/pads/${id}/withdrawal`}>
                <SubmitButton kind="harm">{m.pads_withdraw()}</SubmitButton>
              </Form>
            </div>
          </details>
        </>
      )}
    </Page>
  );
}

import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { DateField } from '#ui/form/index.ts';
import { Day } from '#ui/when.tsx';

import { offerWords } from './words.ts';
import type { NextOffer } from '../domain/went.ts';
import { Sent } from './asking.tsx';
import type { AfterView } from './after.page.tsx';

type OffersProps = { readonly view: AfterView; readonly sent: FormState | null };

/** What can come next, the most fitting first. */
export function Offers({ view, sent }: OffersProps) {
  if (!view.open) return <p>{m.after_no_longer_supported()}</p>;
  return (
    <>
      <Chosen view={view} />
      <ul class="k-after__offers">
        {view.offers.map((offer, index) => (
          <li>
            <Offer view={view} offer={offer} main={index === 0} sent={sent} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Chosen({ view: { went } }: { view: AfterView }) {
  if (!went?.next) return null;
  return (
    <p>
      {m.after_chosen()} <strong>{offerWords[went.next]()}</strong>{' '}
      {went.nextOn && <Day date={went.nextOn} />}
    </p>
  );
}

const hints: Readonly<Record<Exclude<NextOffer, 'not-now'>, () => string>> = {
  another: m.after_hint_another,
  phone: m.after_hint_phone,
  information: m.after_hint_information,
  close: m.after_hint_close,
};

type OfferProps = OffersProps & { readonly offer: NextOffer; readonly main: boolean };

function Offer({ view, offer, main, sent }: OfferProps) {
  return (
    <form method="post" action={`/appointments/${view.id}/after/next`}>
      <Sent view={view} />
      {offer === 'not-now' && <Until view={view} sent={sent} />}
      <button
        class={main ? 'nhsuk-button' : 'nhsuk-button nhsuk-button--secondary'}
        name="next"
        value={offer}
      >
        {offerWords[offer]()}
      </button>
      {offer !== 'not-now' && <p class="k-soft">{hints[offer]()}</p>}
    </form>
  );
}

/** The door stays open with a day on which somebody asks again. */
function Until({ view: { later, once }, sent }: OffersProps) {
  const [year = '', month = '', day = ''] = later.split('-').map((part) => String(Number(part)));
  const values = { 'on-day': day, 'on-month': month, 'on-year': year };
  const form = sent ?? { values, errors: [], once };
  return <DateField form={form} name="on" legend={m.after_until()} hint={m.after_hint_not_now()} />;
}

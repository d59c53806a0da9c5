import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, RadioGroup, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { momentText } from '#ui/when-text.ts';
import { When } from '#ui/when.tsx';

import type { SlipBookingView } from '../slip-booking.view.ts';

type Props = { readonly shell: Shell; readonly view: SlipBookingView; readonly form: FormState };

/** The slip is a referral now. A time, if there is one; else what happens next, to tell the person at the desk. */
export function SlipBookingPage({ shell, view, form }: Props) {
  return (
    <Page shell={shell} title={titles[view.state]({ known: view.known })} form={form}>
      <p class="k-lede">{m.pads_booking_reference({ reference: view.reference })}</p>
      <Answer view={view} form={form} />
      <p>
        <a href="/slips">{m.pads_booking_next()}</a>
      </p>
    </Page>
  );
}

const titles: Readonly<Record<SlipBookingView['state'], (values: { known: string }) => string>> = {
  choose: m.pads_booking_choose_title,
  booked: m.pads_booking_booked_title,
  'no-times': m.pads_booking_received_title,
  waits: m.pads_booking_received_title,
  supported: m.pads_booking_received_title,
};

function Answer({ view, form }: Omit<Props, 'shell'>) {
  switch (view.state) {
    case 'choose':
      return <Times view={view} form={form} />;
    case 'booked':
      return (
        <p>
          <strong>{view.booked && <When at={view.booked.from} year />}</strong> {view.booked?.with}
        </p>
      );
    case 'waits':
      return <p>{m.pads_booking_waits({ known: view.known })}</p>;
    case 'no-times':
      return <p>{m.pads_booking_no_times({ known: view.known })}</p>;
    case 'supported':
      return <p>{m.pads_booking_supported({ known: view.known })}</p>;
  }
}

function Times({ view, form }: Omit<Props, 'shell'>) {
  return (
    <Form form={form}>
      <RadioGroup
        form={form}
        name="time"
        legend={m.pads_booking_when()}
        hint={m.pads_booking_hint()}
        options={view.times.map(optionOf)}
      />
      <SubmitButton>{m.pads_booking_book()}</SubmitButton>
      <p>{m.pads_booking_later({ known: view.known })}</p>
    </Form>
  );
}

function optionOf({ value, from, minutes, site, worker }: SlipBookingView['times'][number]) {
  return {
    value,
    label: momentText(from),
    hint: [m.pads_booking_minutes({ count: minutes }), site ?? m.pads_booking_not_here(), worker].join(' · '),
  };
}

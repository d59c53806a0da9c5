import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { FormState } from '#platform/forms.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { SummaryList } from '#ui/nhs/summary-list.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { ConfirmView } from '../confirm.view.ts';
import { addressOf } from './offer-address.ts';
import { modeWords } from './words.ts';

type ConfirmProps = { readonly shell: Shell; readonly view: ConfirmView; readonly form: FormState };

/** The time, read out to the person before it is booked. */
export function ConfirmPage({ shell, view, form }: ConfirmProps) {
  const { name, personId, moving } = view;
  return (
    <Page
      shell={shell}
      title={moving ? m.appointments_confirm_move() : m.appointments_confirm({ name: name.known })}
      crumbs={[
        { href: `/people/${personId}`, label: name.full },
        { href: addressOf(view, { how: view.mode }), label: m.appointments_times_that_fit() },
      ]}
    >
      <SummaryList
        rows={[
          { key: m.appointments_when(), value: { children: <Span view={view} /> } },
          { key: m.appointments_how(), value: modeWords[view.mode]() },
          whereRow(view),
          { key: m.appointments_worker(), value: view.worker },
          moving
            ? { key: m.appointments_instead_of(), value: { children: <When at={moving.from} /> } }
            : null,
        ]}
      />
      <Form
        form={form}
        action={moving ? `/appointments/${moving.id}/move` : `/people/${personId}/appointments`}
      >
        <input type="hidden" name="session" value={view.session} />
        <input type="hidden" name="from" value={view.from.toISOString()} />
        <input type="hidden" name="minutes" value={String(view.minutes)} />
        <input type="hidden" name="kind" value={view.kind} />
        <SubmitButton>{moving ? m.appointments_move() : m.appointments_book()}</SubmitButton>
      </Form>
      <p>
        <a href={addressOf(view, { how: view.mode })}>{m.appointments_another_time()}</a>
      </p>
    </Page>
  );
}

function Span({ view: { from, to, minutes } }: { view: Pick<ConfirmView, 'from' | 'to' | 'minutes'> }) {
  return (
    <>
      <When at={from} /> {m.appointments_until()} <When at={to} show="time" /> (
      {m.appointments_minutes({ minutes })})
    </>
  );
}

function whereRow({ mode, place, phone, address }: ConfirmView) {
  if (mode === 'face-to-face') return { key: m.appointments_where(), value: place ?? '' };
  if (mode === 'home') return { key: m.appointments_where(), value: address ?? m.appointments_no_address() };
  if (mode === 'phone') return { key: m.appointments_number(), value: phone ?? m.appointments_no_phone() };
  return null;
}

import { m } from '#text';
import { CheckboxGroup } from '#ui/form/index.ts';
import { Button } from '#ui/nhs/button.tsx';

import type { HandOverAllView } from './hand-over-all.page.tsx';

/** The first of two pages: who takes people on. Nothing changes, so it is a question to the next page. */
export function ChooseTakers({ view }: { view: HandOverAllView }) {
  const options = view.others.map(({ id, name, open, limit, speaks }) => {
    const hint = [speaks, open >= limit && m.referrals_accept_full()].filter(Boolean).join(' · ');
    return { value: id, label: m.referrals_accept_load({ name, open, limit }), ...(hint && { hint }) };
  });
  return (
    <form method="get" action={`/caseloads/${view.workerId}/handover`}>
      <input type="hidden" name="shared" value="yes" />
      <CheckboxGroup
        form={view.form}
        name="to"
        legend={m.referrals_hand_all_who()}
        hint={m.referrals_hand_all_who_hint()}
        options={options}
      />
      <Button>{m.referrals_hand_all_next()}</Button>
    </form>
  );
}

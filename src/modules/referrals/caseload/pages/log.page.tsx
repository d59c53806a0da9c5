import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { valueOf } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { ContactLine } from './contact-line.tsx';

export type LogView = {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  /** How not to reach them. */
  readonly caution: string | null;
  /** When they say they answer. */
  readonly says: string | null;
  /** When they answer, as learnt. */
  readonly usually: string | null;
  readonly form: FormState;
};

/** What has just happened with somebody. */
export function LogPage({ shell, view }: { shell: Shell; view: LogView }) {
  const crumbs = [{ href: `/people/${view.personId}`, label: view.name }];
  const from = valueOf(view.form, 'from') === 'today' ? { from: 'today' as const } : {};
  return (
    <Page shell={shell} title={m.referrals_line_title({ name: view.name })} crumbs={crumbs} form={view.form}>
      {view.caution && (
        <p>
          <strong>{view.caution}</strong>
        </p>
      )}
      {view.phone && (
        <p>
          <a href={`tel:${view.phone.replaceAll(/[^\d+]/g, '')}`}>{view.phone}</a>
        </p>
      )}
      {(view.says ?? view.usually) && (
        <p class="k-soft">{[view.says, view.usually].filter((known) => known !== null).join(' · ')}</p>
      )}
      <ContactLine personId={view.personId} form={view.form} {...from} />
    </Page>
  );
}

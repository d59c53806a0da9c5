import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';
import { Story } from '#ui/story.tsx';
import { When } from '#ui/when.tsx';

import type { ContactKind } from '../../domain/contact.ts';
import { Amend } from './amend.tsx';
import { WhatFollows } from './what-follows.tsx';

export type AmendedWords = {
  /** What it said before. */
  readonly said: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** What follows from a contact that nothing has followed yet. */
export type Following = {
  readonly step: string;
  readonly at: Date;
  /** Why then; null when somebody chose the time. */
  readonly because: string | null;
  /** Which try it was to reach them; 0 when it reached them. */
  readonly tries: number;
  /** A kind letter was written. */
  readonly written: boolean;
  /** Why the letter that is due was not written by itself. */
  readonly obstacle: 'caution' | 'no-address' | null;
  readonly caution: string | null;
  readonly letter: FormState;
};

export type ContactView = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly known: string;
  readonly kind: ContactKind;
  readonly says: string;
  readonly at: Date;
  readonly by: string;
  readonly note: string | null;
  readonly minutes: number | null;
  readonly amended: readonly AmendedWords[];
  readonly following: Following | null;
  readonly mayChange: boolean;
  readonly amend: FormState;
  readonly next: FormState;
  /** The form that is shown with what was typed into it. */
  readonly sent: 'amend' | 'next' | null;
};

type ContactProps = { readonly shell: Shell; readonly view: ContactView; readonly from: 'today' | null };

/** One contact, and what follows from it. */
export function ContactPage({ shell, view, from }: ContactProps) {
  const crumbs = [{ href: `/people/${view.personId}`, label: view.name }];
  const back = from ? { href: '/today', label: m.referrals_back_to_today() } : undefined;
  return (
    <Page
      shell={shell}
      title={`${view.says}: ${view.name}`}
      heading={view.says}
      crumbs={crumbs}
      form={view.sent ? view[view.sent] : undefined}
      {...(back ? { action: back } : {})}
    >
      <p class="k-soft">
        <bdi>{view.name}</bdi> · <When at={view.at} /> · {view.by}
        {view.minutes !== null && ` · ${m.referrals_contact_minutes({ minutes: view.minutes })}`}
      </p>
      {view.note && (
        <p class="k-contact__note" dir="auto">
          {view.note}
        </p>
      )}
      {view.following && <WhatFollows view={view} following={view.following} />}
      {view.amended.length > 0 && <Amended view={view} />}
      {view.mayChange && <Amend view={view} />}
    </Page>
  );
}

function Amended({ view }: { view: ContactView }) {
  return (
    <section>
      <h2>{m.referrals_amended_before()}</h2>
      <Story
        label={m.referrals_amended_before()}
        entries={view.amended.map(({ said, reason, by, at }) => ({
          time: <When at={at} />,
          who: by,
          kind: reason,
          body: <s>{said}</s>,
        }))}
      />
    </section>
  );
}

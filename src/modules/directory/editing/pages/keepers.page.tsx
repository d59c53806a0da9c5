import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Form, SubmitButton, TextField } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { calledBy, saying } from '#ui/theirs.tsx';
import { When } from '#ui/when.tsx';

import type { KeeperRole } from '../domain/edit.ts';

export type KeepersView = {
  readonly href: string;
  readonly listingHref: string;
  readonly name: string;
  readonly keepers: readonly {
    readonly userId: string;
    readonly name: string;
    readonly role: KeeperRole;
    readonly address: string | null;
    readonly since: Date;
    readonly isSelf: boolean;
  }[];
  readonly form: FormState;
};

/** Who keeps a listing up to date, and asking somebody to help. */
export function KeepersPage({ shell, view }: { shell: Shell; view: KeepersView }) {
  const { href, listingHref, name, keepers, form } = view;
  return (
    <Page
      shell={shell}
      title={saying((words) => m.editing_keepers_title({ name: words }), name)}
      crumbs={[
        { href: '/directory/mine', label: m.editing_mine_title() },
        { href: listingHref, label: calledBy(name) },
      ]}
      form={form}
    >
      <ul class="k-mine">
        {keepers.map((keeper) => (
          <Keeper keeper={keeper} view={view} />
        ))}
      </ul>
      <section class="k-editing__part">
        <h2>{m.editing_invite_heading()}</h2>
        <p>{m.editing_invite_advice()}</p>
        <Form form={form} action={href}>
          <TextField
            form={form}
            name="email"
            label={m.editing_invite_email()}
            type="email"
            autocomplete="off"
          />
          <SubmitButton>{m.editing_invite()}</SubmitButton>
        </Form>
      </section>
    </Page>
  );
}

function Keeper({ keeper, view }: { keeper: KeepersView['keepers'][number]; view: KeepersView }) {
  const { name, role, address, since, userId } = keeper;
  return (
    <li class="k-mine__line">
      <h2 class="k-mine__name">{name}</h2>
      <p class="k-waiting__by">
        {[roleWords(role), address].filter(Boolean).join(' · ')} · <When at={since} show="day" year />
      </p>
      {role === 'editor' && (
        <Form form={view.form} action={`${view.href}/removal`}>
          <input type="hidden" name="userId" value={userId} />
          <SubmitButton kind="quiet" small>
            {m.editing_keeper_remove({ name })}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

function roleWords(role: KeeperRole): string {
  return role === 'owner' ? m.editing_keeper_owner() : m.editing_keeper_editor();
}

import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { KeeperRole } from '../domain/edit.ts';

type EditState = { readonly state: string; readonly reason: string | null; readonly at: Date };

export type KeptLine = {
  readonly href: string;
  readonly name: string;
  readonly role: KeeperRole;
  readonly where: string | null;
  /** Why it is not running; null when it is. */
  readonly closed: string | null;
  readonly checked: string;
  /** Nobody has looked at it for long: one touch says that all of it is still right. */
  readonly stillRight: FormState | null;
  /** What needs doing, in words. */
  readonly todo: readonly string[];
  /** What was sent last. */
  readonly edit: EditState | null;
};

export type SentLine = {
  readonly id: string;
  readonly name: string;
  readonly href: string | null;
  readonly edit: EditState;
};

export type MineView = {
  readonly lines: readonly KeptLine[];
  /** New listings that were proposed. */
  readonly sent: readonly SentLine[];
};

/** The listings that somebody keeps, each with the one thing to do. */
export function MinePage({ shell, view }: { shell: Shell; view: MineView }) {
  const { lines, sent } = view;
  return (
    <Page
      shell={shell}
      title={m.editing_mine_title()}
      crumbs={[{ href: '/directory', label: m.directory_crumb() }]}
      action={{ href: '/directory/new', label: m.editing_new_title() }}
    >
      {lines.length === 0 ? (
        <Empty action={{ href: '/directory', label: m.editing_mine_find() }}>{m.editing_mine_empty()}</Empty>
      ) : (
        <ul class="k-mine">
          {lines.map((line) => (
            <Kept line={line} />
          ))}
        </ul>
      )}
      {sent.length > 0 && (
        <section class="k-editing__part">
          <h2>{m.editing_sent_heading()}</h2>
          <ul class="k-mine">
            {sent.map((line) => (
              <li class="k-mine__line">
                <h3 class="k-mine__name">{line.href ? <a href={line.href}>{line.name}</a> : line.name}</h3>
                <Sent edit={line.edit} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Kept({ line }: { line: KeptLine }) {
  const { href, name, role, where, closed, checked, todo, edit, stillRight } = line;
  return (
    <li class="k-mine__line">
      <h2 class="k-mine__name">
        <a href={href}>{name}</a>
      </h2>
      <p class="k-waiting__by">{[where, closed, checked].filter(Boolean).join(' · ')}</p>
      {edit && <Sent edit={edit} />}
      {todo.length > 0 && (
        <ul class="k-mine__todo">
          {todo.map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
      {stillRight && (
        <Form form={stillRight} action={`${href}/still-right`}>
          <SubmitButton kind="quiet">{m.editing_mine_still_right()}</SubmitButton>
        </Form>
      )}
      <p class="k-editing__links">
        <a href={`${href}/edit`}>{m.editing_mine_edit()}</a>
        <a href={`${href}/history`}>{m.editing_see_history()}</a>
        {role === 'owner' && <a href={`${href}/keepers`}>{m.editing_mine_keepers()}</a>}
      </p>
    </li>
  );
}

function Sent({ edit: { state, reason, at } }: { edit: EditState }) {
  if (state === 'replaced') return null;
  return (
    <p class={state === 'approved' ? 'k-mine__sent' : 'k-mine__sent k-mine__sent--open'}>
      {state === 'waiting' && m.editing_sent_waiting()}
      {state === 'approved' && m.editing_sent_approved()}
      {state === 'declined' && m.editing_sent_declined({ reason: reason ?? '' })} (<When at={at} show="day" />
      )
    </p>
  );
}

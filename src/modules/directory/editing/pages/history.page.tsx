import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Note } from '#ui/callouts.tsx';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { calledBy, saying } from '#ui/theirs.tsx';
import { When } from '#ui/when.tsx';

import type { Change } from '../changes.ts';
import type { RevisionRole, RevisionWhat } from '../domain/edit.ts';
import { Difference } from './difference.tsx';

export type HistoryView = {
  readonly href: string;
  readonly listingHref: string;
  readonly name: string;
  /** Whether bringing a version back has to be approved. */
  readonly restoreWaits: boolean;
  /** The version that stands. */
  readonly version: string;
  readonly versions: readonly {
    readonly version: number;
    readonly what: RevisionWhat;
    readonly byRole: RevisionRole;
    readonly at: Date;
    /** Null when nothing is known of what stood before. */
    readonly changes: readonly Change[] | null;
    /** The key of the form that brings it back; null for the one that stands. */
    readonly once: string | null;
  }[];
  /** The listing as it stands was read from elsewhere and has no version of its own yet. */
  readonly standsUnkept: boolean;
  readonly olderHref: string | null;
};

/** What a listing said before, the newest first, and the way back. */
export function HistoryPage({ shell, view }: { shell: Shell; view: HistoryView }) {
  const { name, listingHref, versions, standsUnkept, olderHref } = view;
  return (
    <Page
      shell={shell}
      title={saying((words) => m.editing_history_title({ name: words }), name)}
      crumbs={[
        { href: '/directory', label: m.directory_crumb() },
        { href: listingHref, label: calledBy(name) },
      ]}
    >
      {versions.length === 0 ? (
        <Empty action={{ href: `${listingHref}/edit`, label: m.editing_edit_it() }}>
          {m.editing_history_empty()}
        </Empty>
      ) : (
        <>
          {standsUnkept && (
            <Note>
              <p>{m.editing_history_unkept()}</p>
            </Note>
          )}
          <ol class="k-history">
            {versions.map((version) => (
              <Version version={version} view={view} />
            ))}
          </ol>
        </>
      )}
      {olderHref && (
        <p>
          <a href={olderHref}>{m.editing_history_older()}</a>
        </p>
      )}
    </Page>
  );
}

type One = HistoryView['versions'][number];

function Version({ version, view }: { version: One; view: HistoryView }) {
  const { what, byRole, at, changes, once } = version;
  return (
    <li class="k-history__version">
      <h2 class="k-history__what">
        {whatWords(what)} <span class="k-history__who">{roleWords(byRole)}</span>
      </h2>
      <p class="k-waiting__by">
        <When at={at} year />
        {once === null && ` · ${m.editing_history_now()}`}
      </p>
      {changes && <Difference changes={changes} isNew={what === 'added'} isPast />}
      {once && (
        <Form form={{ values: {}, errors: [], once, version: view.version }} action={view.href}>
          <input type="hidden" name="from" value={String(version.version)} />
          <SubmitButton kind="quiet" small>
            {view.restoreWaits ? m.editing_restore_propose() : m.editing_restore()}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

function whatWords(what: RevisionWhat): string {
  switch (what) {
    case 'stood':
      return m.editing_what_stood();
    case 'added':
      return m.editing_what_added();
    case 'edited':
      return m.editing_what_edited();
    case 'approved':
      return m.editing_what_approved();
    case 'restored':
      return m.editing_what_restored();
    case 'checked':
      return m.editing_what_checked();
    case 'closed':
      return m.editing_what_closed();
    case 'merged':
      return m.editing_what_merged();
    case 'parted':
      return m.editing_what_parted();
  }
}

function roleWords(role: RevisionRole): string {
  switch (role) {
    case 'source':
      return '';
    case 'editor':
      return m.editing_role_editor();
    case 'owner':
      return m.editing_role_owner();
  }
}

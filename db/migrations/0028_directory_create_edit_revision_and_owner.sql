-- Owner: directory. Who keeps a listing, what they propose, and what it said before.
set local lock_timeout = '2s';

create table directory.edit (
  id             uuid primary key,
  service_id     uuid not null,
  base_version   integer not null,
  base           jsonb,
  proposed       jsonb not null,
  proposed_by    uuid not null,
  proposed_at    timestamptz not null,
  tell           text,
  state          text not null,
  decided_by     uuid,
  decided_at     timestamptz,
  reason         text,
  constraint edit_state_is_known check (state in ('waiting', 'approved', 'declined', 'replaced')),
  constraint edit_of_new_listing_has_no_base check ((base is null) = (base_version = 0)),
  constraint edit_decided_says_when check ((state = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint edit_declined_has_reason check ((state = 'declined') = (reason is not null))
);
comment on table directory.edit is 'A change of a listing, or a new one, that somebody who keeps it proposed. The public sees nothing of it until it is approved.';
comment on column directory.edit.service_id is 'No reference: a new listing is not there until it is approved.';
comment on column directory.edit.base is 'What the form said of the listing when it was changed: only what differs from this is applied.';
comment on column directory.edit.proposed is 'What the form says now, in the same shape as base.';
comment on column directory.edit.tell is 'Personal: the address at which whoever proposed it is told what became of it. Emptied when they were told. Never public.';
comment on column directory.edit.state is 'replaced: the same keeper proposed again before it was decided.';
create index edit_by_age on directory.edit (proposed_at, id) where state = 'waiting';
create unique index edit_one_waiting on directory.edit (service_id, proposed_by) where state = 'waiting';

create table directory.revision (
  service_id   uuid not null references directory.service,
  version      integer not null,
  listing      jsonb not null,
  organisation text,
  what         text not null,
  by_role      text not null,
  edit_id      uuid references directory.edit,
  changed_by   uuid not null,
  changed_at   timestamptz not null,
  primary key (service_id, version),
  constraint revision_what_is_known check (what in ('stood', 'added', 'edited', 'approved', 'restored')),
  constraint revision_role_is_known check (by_role in ('source', 'editor', 'owner'))
);
comment on table directory.revision is 'A listing as it stood at one version, whole. Written with each change made here, and before the first change of what was read from elsewhere. Never updated.';
comment on column directory.revision.version is 'That of directory.service. Versions that a source wrote, and then wrote over itself, are not kept.';

create table directory.owner (
  service_id uuid not null references directory.service,
  user_id    uuid not null,
  role       text not null,
  proved_by  text not null,
  address    text,
  since      timestamptz not null,
  given_by   uuid,
  primary key (service_id, user_id),
  constraint owner_role_is_known check (role in ('owner', 'editor')),
  constraint owner_proof_is_known check (proved_by in ('email', 'text', 'invitation', 'proposal'))
);
comment on table directory.owner is 'Who keeps a listing up to date: an owner, who may let others help, or an editor whom an owner asked. Personal, never public.';
comment on column directory.owner.address is 'The published address or number to which the code went, or the one that was invited: by it they are known again.';
create index owner_by_user on directory.owner (user_id);
create index owner_by_address on directory.owner (address) where address is not null;

create table directory.claim (
  id         uuid primary key,
  service_id uuid not null references directory.service,
  kind       text not null,
  channel    text not null,
  address    text not null,
  code_hash  text not null,
  tries_left integer not null,
  asked_by   uuid not null,
  asked_at   timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  used_with  uuid,
  constraint claim_used_says_when check ((used_at is null) = (used_with is null)),
  constraint claim_kind_is_known check (kind in ('claim', 'invitation')),
  constraint claim_channel_is_known check (channel in ('email', 'text')),
  constraint claim_tries_are_not_negative check (tries_left >= 0)
);
comment on table directory.claim is 'A code that was sent to prove who keeps a listing. Personal, never public; deleted some days after it ended.';
comment on column directory.claim.used_with is 'The idempotency key of the form that used it: sent again, it is answered and not refused.';
comment on column directory.claim.code_hash is 'Scrypt of the code with the id as salt: the code itself is only in the message.';
create index claim_by_service on directory.claim (service_id, asked_at);

grant select, insert, update on directory.edit to kith_app;
grant select, insert on directory.revision to kith_app;
grant select, insert, update, delete on directory.owner, directory.claim to kith_app;

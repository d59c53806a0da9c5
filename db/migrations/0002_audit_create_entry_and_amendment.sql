-- Owner: platform (written by every module), read by identity.
set local lock_timeout = '2s';
create schema audit;

create table audit.entry (
  network_id   uuid not null,
  at           timestamptz not null,
  id           uuid not null,
  actor_id     uuid not null,
  actor_kind   text not null,
  action       text not null,
  subject_type text not null,
  subject_id   uuid not null,
  person_id    uuid,
  details      jsonb not null,
  request_id   uuid not null,
  primary key (network_id, at, id),
  constraint entry_actor_kind_is_known check (actor_kind in ('user', 'public', 'system'))
);
comment on table audit.entry is 'Who did or saw what, and when. Written with the change or the look itself; never updated, never deleted by the application.';
comment on column audit.entry.details is 'Codes and counts only; never personal data.';
comment on column audit.entry.person_id is 'Whose record it was, when it was somebody''s.';
create index entry_by_person on audit.entry (network_id, person_id, at desc) where person_id is not null;
create index entry_by_actor on audit.entry (network_id, actor_id, at desc);

create table audit.amendment (
  network_id   uuid not null,
  id           uuid not null,
  subject_type text not null,
  subject_id   uuid not null,
  field        text not null,
  before       jsonb not null,
  after        jsonb not null,
  reason       text not null,
  amended_by   uuid not null,
  amended_at   timestamptz not null,
  primary key (network_id, id),
  constraint amendment_has_reason check (length(trim(reason)) > 0)
);
comment on table audit.amendment is 'A field of a record that was corrected: the old value stays readable. Never updated.';
create index amendment_by_subject on audit.amendment (network_id, subject_type, subject_id, amended_at desc);

grant usage on schema audit to kith_app;
grant select, insert on audit.entry, audit.amendment to kith_app;

alter table audit.entry enable row level security;
create policy entry_within_reach on audit.entry for select to kith_app
  using (network_id = any (platform.networks()));
create policy entry_written_by_anyone on audit.entry for insert to kith_app with check (true);
alter table audit.amendment enable row level security;
create policy amendment_within_reach on audit.amendment to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

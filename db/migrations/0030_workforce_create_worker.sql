-- Owner: workforce.
set local lock_timeout = '2s';
create schema workforce;

create table workforce.worker (
  network_id     uuid not null references identity.network,
  id             uuid not null references identity."user",
  name           text not null,
  kind           text not null,
  phone          text,
  email          text,
  caseload_limit integer not null,
  works_from     date not null,
  works_to       date,
  primary key (network_id, id),
  constraint worker_kind_is_known check (kind in ('link-worker', 'clinical-link-worker', 'volunteer-link-worker', 'team-lead')),
  constraint worker_limit_is_fair check (caseload_limit between 0 and 250),
  constraint worker_ends_after_start check (works_to >= works_from)
);
comment on table workforce.worker is 'Someone who supports people in a network, paid or as a volunteer. Its id is their user id.';
comment on column workforce.worker.caseload_limit is 'How many open episodes at once are fair for them.';

create table workforce.practice_cover (
  network_id  uuid not null,
  practice_id uuid not null,
  worker_id   uuid not null,
  primary key (network_id, practice_id, worker_id),
  foreign key (network_id, practice_id) references identity.organisation (network_id, id),
  foreign key (network_id, worker_id) references workforce.worker (network_id, id)
);
comment on table workforce.practice_cover is 'Which worker looks after the referrals of a practice. A practice without one is looked after by the team lead.';

grant usage on schema workforce to kith_app;
grant select, insert, update on workforce.worker to kith_app;
grant select, insert, delete on workforce.practice_cover to kith_app;
alter table workforce.worker enable row level security;
create policy worker_within_reach on workforce.worker to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));
alter table workforce.practice_cover enable row level security;
create policy practice_cover_within_reach on workforce.practice_cover to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

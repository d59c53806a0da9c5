-- Owner: referrals. Accepted, and no worker has room yet: a place on the waiting list, with somebody who answers for it.
set local lock_timeout = '2s';

alter table referrals.episode add column waiting_since timestamptz;
comment on column referrals.episode.worker_id is 'The link worker on whose caseload it is now; who had it before is in handover. Of somebody on the waiting list: who answers for them.';
comment on column referrals.episode.waiting_since is 'On the waiting list since; null: somebody supports them. The place itself is in waiting_list.';
alter table referrals.episode add constraint episode_waits_while_open check (waiting_since is null or closed_at is null);
create index episode_waiting on referrals.episode (network_id, waiting_since) where waiting_since is not null;

create table referrals.waiting_list (
  network_id    uuid not null,
  episode_id    uuid not null,
  referral_id   uuid not null,
  person_id     uuid not null,
  practice_id   uuid,
  urgency       text not null,
  urgency_why   text,
  listed_at     timestamptz not null,
  check_in_on   date not null,
  overtook_at   timestamptz,
  ahead_at_first integer,
  told_from_days integer,
  told_to_days  integer,
  ended_at      timestamptz,
  ended_how     text,
  ended_by      uuid,
  version       integer not null default 1,
  changed_by    uuid not null,
  changed_at    timestamptz not null,
  primary key (network_id, episode_id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  foreign key (network_id, referral_id) references referrals.referral (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  constraint waiting_list_urgency_is_known check (urgency in ('routine', 'soon', 'worse')),
  constraint waiting_list_worse_says_why check (urgency <> 'worse' or urgency_why is not null),
  constraint waiting_list_end_is_whole check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_by is null)),
  constraint waiting_list_end_is_known check (ended_how in ('begun', 'closed')),
  constraint waiting_list_told_is_whole check ((told_from_days is null) = (told_to_days is null) and told_from_days <= told_to_days)
);
comment on table referrals.waiting_list is 'A place on the waiting list: from when a referral was accepted without room until somebody begins. A row stays when it ended: it is what forecasts are made from and checked against.';
comment on column referrals.waiting_list.urgency is 'Orders the list, before the date: worse (has become worse while waiting), soon (as referred), routine.';
comment on column referrals.waiting_list.check_in_on is 'Day (Europe/London) by which somebody asks how they are.';
comment on column referrals.waiting_list.overtook_at is 'When they went before somebody who had waited longer: at listing, or when it became worse.';
comment on column referrals.waiting_list.ahead_at_first is 'How many stood before them when they were listed.';
comment on column referrals.waiting_list.told_from_days is 'The forecast they were told when they were listed, in days: what it is checked against later.';
comment on column referrals.waiting_list.ended_how is 'begun: a worker took them on; closed: they no longer want or need it. Nobody goes from the list without one.';
create index waiting_list_in_order on referrals.waiting_list (network_id, urgency, listed_at, episode_id) where ended_at is null;
create index waiting_list_check_in on referrals.waiting_list (network_id, check_in_on) where ended_at is null;
create index waiting_list_overtook on referrals.waiting_list (network_id, overtook_at) where overtook_at is not null;
create index waiting_list_ended on referrals.waiting_list (network_id, ended_at) where ended_at is not null;

grant select, insert, update on referrals.waiting_list to kith_app;
alter table referrals.waiting_list enable row level security;
create policy waiting_list_within_reach on referrals.waiting_list to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(practice_id))
  with check (network_id = any (platform.networks()));

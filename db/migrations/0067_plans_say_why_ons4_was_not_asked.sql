-- Owner: plans. A check-out that did not happen, and why.
set local lock_timeout = '2s';

create table plans.ons4_not_asked (
  network_id uuid not null,
  episode_id uuid not null,
  said_at    timestamptz not null,
  person_id  uuid not null,
  because    text not null,
  said_by    uuid not null,
  primary key (network_id, episode_id, said_at),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint ons4_not_asked_because_is_known check (because in (
    'did-not-want', 'not-reached', 'unwell', 'no-start', 'not-the-moment', 'too-young'))
);
comment on table plans.ons4_not_asked is 'Why a person was not asked the four questions about wellbeing when their support ended. An episode that was opened again can have several. Written once.';
create index ons4_not_asked_by_person on plans.ons4_not_asked (network_id, person_id, said_at desc);

grant select, insert on plans.ons4_not_asked to kith_app;
alter table plans.ons4_not_asked enable row level security;
create policy ons4_not_asked_within_reach on plans.ons4_not_asked to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(null))
  with check (network_id = any (platform.networks()));

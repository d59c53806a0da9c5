-- Owner: plans.
set local lock_timeout = '2s';

create table plans.connection (
  network_id    uuid not null,
  id            uuid not null,
  person_id     uuid not null,
  episode_id    uuid not null,
  goal_id       uuid,
  service_id    uuid not null,
  service_name  text not null,
  status        text not null,
  shared        text[] not null,
  told_how      text not null,
  note          text,
  follow_up_on  date,
  made_by       uuid not null,
  made_at       timestamptz not null,
  version       integer not null default 1,
  changed_by    uuid not null,
  changed_at    timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  foreign key (network_id, goal_id) references plans.goal (network_id, id),
  foreign key (service_id) references directory.service (id),
  constraint connection_status_is_known check (status in (
    'suggested', 'contacted', 'started', 'lasted', 'ended', 'unavailable', 'not-eligible', 'did-not-want')),
  constraint connection_told_how_is_known check (told_how in ('they-contact', 'we-contact', 'together', 'information-only'))
);
comment on table plans.connection is 'A service that a person was connected to, and what came of it. Unavailable and not eligible are outcomes, and tell what the community lacks.';
comment on column plans.connection.service_name is 'The name when the connection was made: the directory may change, the record may not.';
comment on column plans.connection.shared is 'What of the person may be told to the service: codes of plans/domain/connection.ts. Empty: nothing.';
create index connection_by_episode on plans.connection (network_id, episode_id, made_at desc);
create index connection_by_person on plans.connection (network_id, person_id, made_at desc);
create index connection_by_follow_up on plans.connection (network_id, follow_up_on) where follow_up_on is not null;

create table plans.connection_status (
  network_id    uuid not null,
  connection_id uuid not null,
  number        integer not null,
  status        text not null,
  note          text,
  set_by        uuid not null,
  set_at        timestamptz not null,
  primary key (network_id, connection_id, number),
  foreign key (network_id, connection_id) references plans.connection (network_id, id)
);
comment on table plans.connection_status is 'How a connection went, step by step. Written once, never changed.';

create table plans.message_back (
  network_id     uuid not null,
  id             uuid not null,
  person_id      uuid not null,
  episode_id     uuid not null,
  referral_id    uuid,
  practice_id    uuid,
  referrer_organisation_id uuid,
  occasion       text not null,
  sharing        text not null,
  language       text not null,
  content        jsonb not null,
  code           text,
  made_by        uuid not null,
  made_at        timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  foreign key (network_id, referral_id) references referrals.referral (network_id, id),
  constraint message_back_occasion_is_known check (occasion in ('begun', 'declined', 'closed', 'update')),
  constraint message_back_sharing_is_known check (sharing in ('everything', 'codes-only'))
);
comment on table plans.message_back is 'What the practice and the referrer were told about an episode, as it was sent. Never changed.';
comment on column plans.message_back.practice_id is 'With the referrer''s organisation: who, of the practices, may read it.';
comment on column plans.message_back.content is 'The blocks of the message, from which text, HTML and PDF are made: the same words in each.';
comment on column plans.message_back.code is 'The SNOMED CT code that the practice is asked to enter, if any. 871731000000106 once an episode.';
create index message_back_by_episode on plans.message_back (network_id, episode_id, made_at desc);
create unique index message_back_code_once on plans.message_back (network_id, episode_id, code) where code is not null;

grant select, insert, update on plans.connection to kith_app;
grant select, insert on plans.connection_status, plans.message_back to kith_app;

do $$
declare name text;
begin
  foreach name in array array['connection', 'connection_status'] loop
    execute format('alter table plans.%I enable row level security', name);
    execute format('create policy %I on plans.%I to kith_app using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()))', name || '_within_reach', name);
  end loop;
end $$;

-- Practice staff read what their own practice was told, and nothing of anybody else.
alter table plans.message_back enable row level security;
create policy message_back_within_reach on plans.message_back to kith_app
  using (network_id = any (platform.networks())
    and (platform.reaches_practice(practice_id) or platform.reaches_practice(referrer_organisation_id)))
  with check (network_id = any (platform.networks()));

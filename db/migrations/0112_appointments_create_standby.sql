-- Owner: appointments. Who waits for an earlier time, and what they were offered of what became free.
set local lock_timeout = '2s';

create table appointments.standby (
  network_id     uuid not null,
  id             uuid not null,
  person_id      uuid not null,
  episode_id     uuid not null,
  practice_id    uuid,
  appointment_id uuid,
  mode           text,
  kind           text not null,
  urgent         boolean not null,
  since          timestamptz not null,
  ended_at       timestamptz,
  ended_why      text,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  foreign key (network_id, appointment_id) references appointments.appointment (network_id, id),
  constraint standby_mode_is_known check (mode in ('face-to-face', 'phone', 'video', 'home')),
  constraint standby_kind_is_known check (kind in ('first', 'follow-up')),
  constraint standby_end_has_reason check ((ended_at is null) = (ended_why is null)),
  constraint standby_end_is_known check (ended_why in ('taken', 'withdrawn', 'stopped'))
);
comment on table appointments.standby is 'Somebody who would come earlier if a time became free. Retention: with the episode.';
comment on column appointments.standby.appointment_id is 'What is booked for them; they want to come before it. Null: nothing is.';
comment on column appointments.standby.urgent is 'Referred as more than routine: offered first.';
create unique index standby_once on appointments.standby (network_id, person_id) where ended_at is null;
create index standby_in_turn on appointments.standby (network_id, urgent desc, since, id) where ended_at is null;

create table appointments.standby_offer (
  network_id  uuid not null,
  standby_id  uuid not null,
  freed_id    uuid not null,
  held_id     uuid not null,
  practice_id uuid,
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  not_told    text,
  answer      text,
  answered_at timestamptz,
  primary key (network_id, standby_id, freed_id),
  foreign key (network_id, standby_id) references appointments.standby (network_id, id),
  foreign key (network_id, freed_id) references appointments.appointment (network_id, id),
  foreign key (network_id, held_id) references appointments.appointment (network_id, id),
  constraint standby_offer_answer_is_known check (answer in ('taken', 'declined', 'expired')),
  constraint standby_offer_answer_has_time check ((answer is null) = (answered_at is null))
);
comment on table appointments.standby_offer is 'A freed time that is held for somebody who waits, until they answer or it runs out. Retention: with the episode.';
comment on column appointments.standby_offer.freed_id is 'The appointment whose time became free.';
comment on column appointments.standby_offer.held_id is 'The time as it is held for them.';
comment on column appointments.standby_offer.not_told is 'Why no message could be sent: then somebody rings them.';
create unique index standby_offer_one_at_a_time on appointments.standby_offer (network_id, freed_id) where answer is null;
create unique index standby_offer_by_held on appointments.standby_offer (network_id, held_id);

grant select, insert, update on appointments.standby, appointments.standby_offer to kith_app;
alter table appointments.standby enable row level security;
alter table appointments.standby_offer enable row level security;
create policy standby_within_reach on appointments.standby to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(practice_id))
  with check (network_id = any (platform.networks()));
create policy standby_offer_within_reach on appointments.standby_offer to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(practice_id))
  with check (network_id = any (platform.networks()));

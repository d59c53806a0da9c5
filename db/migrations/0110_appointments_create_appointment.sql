-- Owner: appointments.
set local lock_timeout = '2s';
create schema appointments;

create table appointments.appointment (
  network_id       uuid not null,
  id               uuid not null,
  person_id        uuid not null,
  episode_id       uuid not null,
  practice_id      uuid,
  session_id       uuid not null,
  worker_id        uuid not null,
  session_during   tstzrange not null,
  session_open     boolean not null default true,
  mode             text not null,
  kind             text not null,
  during           tstzrange not null,
  occupies         tstzrange not null,
  live             boolean not null default true,
  held_until       timestamptz,
  outcome          text,
  outcome_at       timestamptz,
  moved_from       uuid,
  booked_by        uuid not null,
  booked_at        timestamptz not null,
  version          integer not null default 1,
  changed_by       uuid not null,
  changed_at       timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  foreign key (network_id, moved_from) references appointments.appointment (network_id, id),
  -- Moves with its session to another worker or another hour; what no longer fits is refused by the checks below.
  foreign key (network_id, session_id, worker_id, session_during, session_open)
    references rota.session (network_id, id, worker_id, during, open) on update cascade,
  constraint appointment_stands_on_open_session check (not live or session_open),
  constraint appointment_is_within_session check (not live or session_during @> occupies),
  constraint appointment_occupies_itself check (occupies @> during and not isempty(during)
    and lower_inc(during) and not upper_inc(during) and lower_inc(occupies) and not upper_inc(occupies)),
  constraint appointment_mode_is_known check (mode in ('face-to-face', 'phone', 'video', 'home')),
  constraint appointment_kind_is_known check (kind in ('first', 'follow-up')),
  constraint appointment_length_is_bounded check (upper(during) - lower(during) between interval '5 minutes' and interval '4 hours'),
  constraint appointment_outcome_is_known check (outcome in (
    'moved', 'cancelled-by-person', 'cancelled-by-service', 'expired', 'attended', 'missed')),
  constraint appointment_outcome_has_time check ((outcome is null) = (outcome_at is null)),
  -- What was moved, cancelled or let go holds nothing; what took place keeps its time.
  constraint appointment_live_by_outcome check (live = (outcome is null or outcome in ('attended', 'missed'))),
  constraint appointment_held_is_open check (held_until is null or outcome is null or outcome = 'expired'),
  constraint appointment_of_worker exclude using gist (network_id with =, worker_id with =, occupies with &&) where (live),
  constraint appointment_of_person exclude using gist (network_id with =, person_id with =, during with &&) where (live)
);
comment on table appointments.appointment is 'A time that a person and a worker have agreed to meet, face to face, by phone, by video or at home. Retention: with the episode.';
comment on column appointments.appointment.practice_id is 'The practice of the episode: what limits practice staff.';
comment on column appointments.appointment.during is 'When they meet.';
comment on column appointments.appointment.occupies is 'When the worker is taken: with the way there and back, and the gap after it.';
comment on column appointments.appointment.held_until is 'Held while somebody makes up their mind, until then; null: booked.';
comment on column appointments.appointment.live is 'Holds its time. The room is held by the session it stands on.';
comment on column appointments.appointment.moved_from is 'The appointment that this one took the place of.';
create index appointment_by_person on appointments.appointment (network_id, person_id, lower(during) desc);
create index appointment_by_session on appointments.appointment (network_id, session_id) where live;
create index appointment_by_worker on appointments.appointment (network_id, worker_id, lower(during));
create index appointment_by_episode on appointments.appointment (network_id, episode_id);
create unique index appointment_moved_once on appointments.appointment (network_id, moved_from) where moved_from is not null;
create index appointment_held on appointments.appointment (held_until) where held_until is not null and outcome is null;

grant usage on schema appointments to kith_app;
grant select, insert, update on appointments.appointment to kith_app;
alter table appointments.appointment enable row level security;
create policy appointment_within_reach on appointments.appointment to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(practice_id))
  with check (network_id = any (platform.networks()));

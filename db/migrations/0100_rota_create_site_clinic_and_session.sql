-- Owner: rota. Where and when workers see people. What is free is worked out from this and from appointments.
set local lock_timeout = '2s';
create extension if not exists btree_gist;
create schema rota;

create table rota.site (
  network_id   uuid not null references identity.network,
  id           uuid not null,
  practice_id  uuid,
  name         text not null,
  address      text not null,
  postcode     text,
  latitude     double precision,
  longitude    double precision,
  nation       text not null default 'england',
  step_free    boolean not null default false,
  quiet_room   boolean not null default false,
  how_to_get_there text,
  withdrawn_on date,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, practice_id) references identity.organisation (network_id, id),
  constraint site_nation_is_known check (nation in ('england', 'wales', 'scotland', 'northern-ireland')),
  constraint site_point_is_whole check ((latitude is null) = (longitude is null))
);
comment on table rota.site is 'A place where people are seen: a surgery, a library, a community centre.';
comment on column rota.site.nation is 'Whose bank holidays it keeps.';
comment on column rota.site.quiet_room is 'Has a quiet place to wait.';

create table rota.room (
  network_id   uuid not null,
  id           uuid not null,
  site_id      uuid not null,
  name         text not null,
  step_free    boolean not null default false,
  withdrawn_on date,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, site_id) references rota.site (network_id, id)
);
comment on table rota.room is 'A room at a site. A session holds it for as long as it lasts.';
create index room_by_site on rota.room (network_id, site_id);

create table rota.quiet_hour (
  network_id uuid not null,
  site_id    uuid not null,
  weekday    smallint not null,
  starts_at  time not null,
  ends_at    time not null,
  primary key (network_id, site_id, weekday, starts_at),
  foreign key (network_id, site_id) references rota.site (network_id, id),
  constraint quiet_hour_weekday_is_iso check (weekday between 1 and 7),
  constraint quiet_hour_ends_after_start check (ends_at > starts_at)
);
comment on table rota.quiet_hour is 'When a site is least busy, as its staff say. Wall time in Europe/London; Monday is 1.';

create table rota.clinic (
  network_id     uuid not null,
  id             uuid not null,
  name           text not null,
  worker_id      uuid not null,
  mode           text not null,
  room_id        uuid,
  starts_on      date not null,
  starts_at      time not null,
  minutes        integer not null,
  buffer_minutes integer not null default 0,
  travel_minutes integer not null default 0,
  repeats        text,
  on_bank_holidays boolean not null default false,
  nation         text not null default 'england',
  made_until     date not null,
  ended_on       date,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, worker_id) references workforce.worker (network_id, id),
  foreign key (network_id, room_id) references rota.room (network_id, id),
  constraint clinic_mode_is_known check (mode in ('face-to-face', 'phone', 'video', 'home')),
  constraint clinic_face_to_face_has_room check ((mode = 'face-to-face') = (room_id is not null)),
  constraint clinic_length_is_bounded check (minutes between 10 and 720),
  constraint clinic_gaps_are_bounded check (buffer_minutes between 0 and 60 and travel_minutes between 0 and 180),
  constraint clinic_repeats_is_bounded check (length(repeats) <= 500)
);
comment on table rota.clinic is 'A pattern of sessions of one worker: every Tuesday morning at Elm Street, or once.';
comment on column rota.clinic.repeats is 'RFC 5545 recurrence rule without DTSTART, in wall time of Europe/London; null: once.';
comment on column rota.clinic.minutes is 'How long each session lasts.';
comment on column rota.clinic.buffer_minutes is 'Minutes left free after each appointment.';
comment on column rota.clinic.travel_minutes is 'Minutes on the way before and after each home visit.';
comment on column rota.clinic.made_until is 'Sessions are made up to this day; the nightly job carries on from there.';
create index clinic_by_worker on rota.clinic (network_id, worker_id);
create index clinic_to_extend on rota.clinic (made_until) where ended_on is null and repeats is not null;

create table rota.clinic_exception (
  network_id uuid not null,
  clinic_id  uuid not null,
  on_day     date not null,
  why        text,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (network_id, clinic_id, on_day),
  foreign key (network_id, clinic_id) references rota.clinic (network_id, id)
);
comment on table rota.clinic_exception is 'A day on which a clinic does not take place although its pattern says so (EXDATE).';

create table rota.session (
  network_id     uuid not null,
  id             uuid not null,
  clinic_id      uuid not null,
  on_day         date not null,
  worker_id      uuid not null,
  mode           text not null,
  room_id        uuid,
  during         tstzrange not null,
  buffer_minutes integer not null,
  travel_minutes integer not null,
  open           boolean not null default true,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamptz not null,
  primary key (network_id, id),
  unique (network_id, clinic_id, on_day),
  foreign key (network_id, clinic_id) references rota.clinic (network_id, id),
  foreign key (network_id, worker_id) references workforce.worker (network_id, id),
  foreign key (network_id, room_id) references rota.room (network_id, id),
  constraint session_mode_is_known check (mode in ('face-to-face', 'phone', 'video', 'home')),
  constraint session_face_to_face_has_room check ((mode = 'face-to-face') = (room_id is not null)),
  constraint session_is_bounded check (not isempty(during) and lower_inc(during) and not upper_inc(during)
    and lower(during) is not null and upper(during) is not null),
  -- What an appointment stands on. It is one key, so that the database refuses to close, shorten or hand over a
  -- session under a person who is booked in it: see appointments.appointment.
  constraint session_stands unique (network_id, id, worker_id, during, open),
  constraint session_holds_room exclude using gist (network_id with =, room_id with =, during with &&) where (open and room_id is not null),
  constraint session_holds_worker exclude using gist (network_id with =, worker_id with =, during with &&) where (open)
);
comment on table rota.session is 'One occurrence of a clinic: a worker, and a room that is held for as long as it lasts.';
comment on column rota.session.during is 'Instants. The pattern is wall time of Europe/London, so a session keeps its hour when the clocks change.';
comment on column rota.session.open is 'False when it was cancelled; a cancelled session holds nothing and has nobody in it.';
create index session_by_day on rota.session (network_id, on_day, worker_id);

create table rota.leave (
  network_id uuid not null,
  id         uuid not null,
  worker_id  uuid not null,
  during     tstzrange not null,
  kind       text not null,
  version    integer not null default 1,
  withdrawn_at timestamptz,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, worker_id) references workforce.worker (network_id, id),
  constraint leave_kind_is_known check (kind in ('annual', 'sick', 'training', 'other')),
  constraint leave_is_bounded check (not isempty(during) and lower(during) is not null and upper(during) is not null)
);
comment on table rota.leave is 'When a worker is away. Nothing is offered in it; what was booked is shown to be moved.';
create index leave_by_worker on rota.leave using gist (network_id, worker_id, during) where (withdrawn_at is null);

grant usage on schema rota to kith_app;
grant select, insert, update on rota.site, rota.room, rota.clinic, rota.session, rota.leave to kith_app;
grant select, insert, delete on rota.quiet_hour, rota.clinic_exception to kith_app;

do $$
declare name text;
begin
  foreach name in array array['site', 'room', 'quiet_hour', 'clinic', 'clinic_exception', 'session', 'leave'] loop
    execute format('alter table rota.%I enable row level security', name);
    execute format('create policy %I on rota.%I to kith_app using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()))', name || '_within_reach', name);
  end loop;
end $$;

-- Owner: people. What makes it harder or easier for somebody to come, one line at a time, as it was said.
set local lock_timeout = '2s';

create table people.barrier (
  network_id   uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  kind         text not null,
  weekdays     smallint[],
  from_time    time,
  to_time      time,
  why          text,
  worker_id    uuid references identity."user",
  length       text,
  words        text,
  in_place_of  uuid,
  said_at      timestamptz not null,
  withdrawn_at timestamptz,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, in_place_of) references people.barrier (network_id, id),
  constraint barrier_kind_is_known check (kind in (
    'cannot', 'can', 'bus-pass', 'worker', 'not-worker', 'length', 'shifts', 'quiet-waiting', 'leaving-home',
    'bus-cost', 'carer', 'step-free', 'prefers-phone', 'other')),
  constraint barrier_has_times check (
    (kind in ('cannot', 'can')) = (weekdays is not null)
    and (kind in ('cannot', 'can')) = (to_time is not null)
    and (kind in ('cannot', 'can', 'bus-pass')) = (from_time is not null)),
  constraint barrier_ends_after_start check (to_time > from_time),
  constraint barrier_weekdays_are_iso check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) <= 7),
  constraint barrier_cannot_says_why check ((kind = 'cannot') = (why is not null)
    and why in ('school-run', 'shift', 'caring', 'morning-hard', 'faith', 'other')),
  constraint barrier_names_worker check ((kind in ('worker', 'not-worker')) = (worker_id is not null)),
  constraint barrier_wishes_length check ((kind = 'length') = (length is not null) and length in ('short', 'long')),
  constraint barrier_other_is_in_words check (kind <> 'other' or words is not null),
  constraint barrier_words_are_bounded check (length(words) between 1 and 500)
);
comment on table people.barrier is 'What makes it harder or easier for somebody to come, as they said it. Retention: with the person.';
comment on column people.barrier.weekdays is 'Monday is 1; empty: every day. Wall time in Europe/London.';
comment on column people.barrier.to_time is 'Not part of it; 24:00 is the end of the day.';
comment on column people.barrier.words is 'The person''s own words, where they were kept.';
comment on column people.barrier.in_place_of is 'What was said before and put right by this line.';
comment on column people.barrier.withdrawn_at is 'No longer true. A line is never overwritten.';
create index barrier_by_person on people.barrier (network_id, person_id, said_at);
-- Each of these is said once of a person; a second telling by two people at once is the same line.
create unique index barrier_said_once on people.barrier (network_id, person_id, kind)
  where withdrawn_at is null and kind not in ('cannot', 'can', 'not-worker', 'other');

-- Nothing that was said can be rewritten.
grant select, insert, update (withdrawn_at, version, changed_by, changed_at) on people.barrier to kith_app;
alter table people.barrier enable row level security;
create policy barrier_within_reach on people.barrier to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

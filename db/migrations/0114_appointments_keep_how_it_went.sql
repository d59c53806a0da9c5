-- Owner: appointments. How an appointment went, as the person said it.
set local lock_timeout = '2s';

create table appointments.how_it_went (
  network_id     uuid not null,
  appointment_id uuid not null,
  person_id      uuid not null,
  came           text not null,
  helpful        text,
  helpful_words  text,
  another        text,
  another_words  text,
  next           text,
  next_on        date,
  kind_message   uuid,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamptz not null,
  primary key (network_id, appointment_id),
  foreign key (network_id, appointment_id) references appointments.appointment (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  constraint how_it_went_came_is_known check (came in ('on-time', 'late', 'missed')),
  constraint how_it_went_helpful_is_known check (helpful in ('yes', 'a-little', 'no', 'hesitant')),
  constraint how_it_went_another_is_known check (another in ('yes', 'not-now', 'no', 'hesitant')),
  constraint how_it_went_next_is_known check (next in ('another', 'phone', 'information', 'not-now', 'close')),
  -- The door stays open with a date, or it is no open door.
  constraint how_it_went_not_now_has_day check ((next = 'not-now') = (next_on is not null)),
  constraint how_it_went_missed_is_not_asked check (came <> 'missed'
    or (helpful is null and helpful_words is null and another is null and another_words is null)),
  -- A miss is never a reason to close.
  constraint how_it_went_missed_is_not_closed check (came <> 'missed' or next is distinct from 'close'),
  constraint how_it_went_words_are_bounded check (length(helpful_words) between 1 and 2000 and length(another_words) between 1 and 2000)
);
comment on table appointments.how_it_went is 'Whether somebody came to an appointment, whether it helped, whether they want another, and what was offered. Retention: with the episode.';
comment on column appointments.how_it_went.helpful is '"Was that helpful today?", as a choice; null when they answered in words, or were not asked yet.';
comment on column appointments.how_it_went.another is '"Would it be useful for you to have another appointment?", in the same way.';
comment on column appointments.how_it_went.next_on is 'The day until which the door was left open: somebody asks again then.';
comment on column appointments.how_it_went.kind_message is 'The message that was written to them after a miss.';
create index how_it_went_by_person on appointments.how_it_went (network_id, person_id);
-- What a worker has yet to say is found from their appointments of the last days.
create index appointment_unsaid on appointments.appointment (network_id, worker_id, lower(during))
  where live and held_until is null and outcome is null;

grant select, insert, update on appointments.how_it_went to kith_app;
alter table appointments.how_it_went enable row level security;
create policy how_it_went_within_reach on appointments.how_it_went to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

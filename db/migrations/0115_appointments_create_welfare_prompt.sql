-- Owner: appointments. Somebody at risk who misses again and again is asked after before anything is closed.
set local lock_timeout = '2s';

create table appointments.welfare_prompt (
  network_id     uuid not null,
  id             uuid not null,
  person_id      uuid not null,
  episode_id     uuid not null,
  appointment_id uuid not null,
  misses         integer not null,
  flags          text[] not null,
  raised_at      timestamptz not null,
  outcome        text,
  done           text,
  done_by        text,
  done_on        date,
  answered_by    uuid,
  answered_at    timestamptz,
  version        integer not null default 1,
  changed_by     uuid not null,
  changed_at     timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  foreign key (network_id, appointment_id) references appointments.appointment (network_id, id),
  constraint welfare_prompt_counts_misses check (misses > 0),
  constraint welfare_prompt_flags_are_known check (cardinality(flags) > 0 and flags <@ '{safeguarding,adjustments,caution}'),
  constraint welfare_prompt_outcome_is_known check (outcome in ('spoke', 'seen', 'told-others', 'recorded-wrongly')),
  -- What was done, by whom and when: all of it, or it is not answered.
  constraint welfare_prompt_answer_is_whole check (
    (outcome is null) = (done is null) and (outcome is null) = (done_by is null) and (outcome is null) = (done_on is null)
    and (outcome is null) = (answered_by is null) and (outcome is null) = (answered_at is null)),
  constraint welfare_prompt_words_are_bounded check (length(done) between 1 and 2000 and length(done_by) between 1 and 200)
);
comment on table appointments.welfare_prompt is 'Somebody with a known risk missed several appointments in a row: how are they? Blocks closing until it is answered. Retention: with the episode.';
comment on column appointments.welfare_prompt.flags is 'Why they are asked after: codes of appointments/after/domain/welfare.ts.';
comment on column appointments.welfare_prompt.done_by is 'Who did it, in words: it may be somebody who does not use Kith.';
create unique index welfare_prompt_one_open on appointments.welfare_prompt (network_id, episode_id) where outcome is null;
create index welfare_prompt_by_person on appointments.welfare_prompt (network_id, person_id);

create table appointments.welfare_setting (
  network_id uuid primary key references identity.network,
  misses     integer not null,
  version    integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint welfare_setting_is_bounded check (misses between 2 and 6)
);
comment on table appointments.welfare_setting is 'How many misses in a row raise a welfare prompt in a network; two where nobody chose.';

grant select, insert, update on appointments.welfare_prompt, appointments.welfare_setting to kith_app;
alter table appointments.welfare_prompt enable row level security;
create policy welfare_prompt_within_reach on appointments.welfare_prompt to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));
alter table appointments.welfare_setting enable row level security;
create policy welfare_setting_within_reach on appointments.welfare_setting to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

-- The last word: whatever a program believes, an episode is not closed over an open question.
create function appointments.keep_open_until_answered() returns trigger language plpgsql as $$
begin
  if exists (select from appointments.welfare_prompt p
             where p.network_id = new.network_id and p.episode_id = new.id and p.outcome is null) then
    raise exception 'a welfare prompt of this episode is not answered' using errcode = 'check_violation', constraint = 'episode_has_no_open_welfare_prompt';
  end if;
  return new;
end $$;
comment on function appointments.keep_open_until_answered() is 'Refuses to close an episode while a welfare prompt of it is open.';
create trigger episode_open_until_welfare_answered before update of closed_at on referrals.episode
  for each row when (old.closed_at is null and new.closed_at is not null) execute function appointments.keep_open_until_answered();
create index welfare_prompt_open on appointments.welfare_prompt (network_id, raised_at) where outcome is null;

-- Owner: trials. Which of two or more wordings brings more people to their appointments, found out by chance and not by guessing.
set local lock_timeout = '2s';
create schema trials;

create table trials.trial (
  network_id    uuid not null references identity.network,
  id            uuid not null,
  name          text not null,
  template      text not null,
  useful_points smallint not null,
  state         text not null default 'draft',
  started_at    timestamptz,
  stopped_at    timestamptz,
  stopped_why   text,
  version       integer not null default 1,
  changed_by    uuid not null,
  changed_at    timestamptz not null,
  primary key (network_id, id),
  constraint trial_useful_points_are_sensible check (useful_points between 1 and 20),
  constraint trial_state_is_known check (state in ('draft', 'running', 'stopped')),
  constraint trial_has_its_times check (
    (state = 'draft') = (started_at is null) and (state = 'stopped') = (stopped_at is not null))
);
comment on table trials.trial is 'Wordings of one message that are compared: each person is given one of them by chance, and keeps it.';
comment on column trials.trial.template is 'Which message it is, as messages names it.';
comment on column trials.trial.useful_points is 'The smallest difference that would change what is done: percentage points of attendance. Said before anything is known.';
comment on column trials.trial.stopped_why is 'In the words of whoever stopped it.';
create unique index trial_running_once on trials.trial (network_id, template) where state = 'running';
create index trial_by_age on trials.trial (network_id, id desc);

create table trials.arm (
  network_id uuid not null,
  id         uuid not null,
  trial_id   uuid not null,
  place      smallint not null,
  text_en    text not null,
  text_cy    text not null,
  names_cost boolean not null,
  primary key (network_id, id),
  unique (network_id, trial_id, place),
  foreign key (network_id, trial_id) references trials.trial (network_id, id),
  constraint arm_place_is_one_of_four check (place between 0 and 3),
  constraint arm_text_is_bounded check (length(text_en) between 1 and 600 and length(text_cy) between 1 and 600)
);
comment on table trials.arm is 'One of the wordings. Frozen when its trial starts.';
comment on column trials.arm.place is 'The first is A.';
comment on column trials.arm.names_cost is 'Says what a missed appointment costs: never sent to somebody at first contact.';

create table trials.stratum (
  network_id uuid not null,
  trial_id   uuid not null,
  worker_id  uuid not null,
  assigned   integer not null,
  primary key (network_id, trial_id, worker_id),
  foreign key (network_id, trial_id) references trials.trial (network_id, id),
  foreign key (network_id, worker_id) references workforce.worker (network_id, id)
);
comment on table trials.stratum is 'How many people of a worker have been given a wording: which place in their blocks is next.';

create table trials.assignment (
  network_id     uuid not null,
  trial_id       uuid not null,
  person_id      uuid not null,
  arm_id         uuid not null,
  worker_id      uuid not null,
  place          integer not null,
  assigned_at    timestamptz not null,
  appointment_id uuid,
  begins_at      timestamptz,
  outcome        text,
  settled_at     timestamptz,
  primary key (network_id, trial_id, person_id),
  unique (network_id, trial_id, worker_id, place),
  foreign key (network_id, trial_id) references trials.trial (network_id, id),
  foreign key (network_id, arm_id) references trials.arm (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, worker_id) references workforce.worker (network_id, id),
  constraint assignment_outcome_is_known check (outcome in ('attended', 'missed', 'cancelled-late')),
  constraint assignment_outcome_is_whole check ((outcome is null) = (appointment_id is null)
    and (outcome is null) = (settled_at is null) and (outcome is null) = (begins_at is null))
);
comment on table trials.assignment is 'Which wording a person was given, and how the first appointment after that went. Retention: with the episode.';
comment on column trials.assignment.worker_id is 'Whose person they were then: people are compared with people of the same worker.';
comment on column trials.assignment.place is 'In the order of that worker''s people: decides the arm.';
comment on column trials.assignment.begins_at is 'When that appointment began.';
-- In the order in which outcomes became known, with all that weighing them needs.
create index assignment_settled on trials.assignment (network_id, trial_id, settled_at, person_id) include (arm_id, worker_id, outcome)
  where outcome in ('attended', 'missed');
create index assignment_not_counted on trials.assignment (network_id, trial_id, arm_id) include (outcome)
  where outcome is null or outcome = 'cancelled-late';

create table trials.exclusion (
  network_id  uuid not null,
  trial_id    uuid not null,
  person_id   uuid not null,
  why         text not null,
  excluded_at timestamptz not null,
  primary key (network_id, trial_id, person_id),
  foreign key (network_id, trial_id) references trials.trial (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  constraint exclusion_why_is_known check (why in ('not-by-text', 'first-contact', 'needs-interpreter'))
);
comment on table trials.exclusion is 'Somebody who was sent the usual wording because the trial is not for them. Retention: with the episode.';

-- What was said at the start stays said: a running trial whose text changes compares nothing.
create function trials.keep_arm_frozen() returns trigger language plpgsql as $$
declare changed trials.arm := coalesce(new, old);
begin
  if exists (select from trials.trial t where t.network_id = changed.network_id and t.id = changed.trial_id and t.state <> 'draft') then
    raise exception 'the wordings of a trial are frozen when it starts' using errcode = '23514', constraint = 'arm_is_frozen';
  end if;
  return changed;
end $$;
create trigger arm_is_frozen before insert or update or delete on trials.arm for each row execute function trials.keep_arm_frozen();

create function trials.keep_trial_frozen() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.template, new.useful_points, new.started_at) is distinct from (old.template, old.useful_points, old.started_at)
    or old.state = 'stopped' and new.stopped_at is distinct from old.stopped_at
    or not (new.state = old.state or old.state = 'draft' and new.state = 'running' or old.state = 'running' and new.state = 'stopped') then
    raise exception 'what a trial compares is frozen when it starts' using errcode = '23514', constraint = 'trial_is_frozen';
  end if;
  return new;
end $$;
create trigger trial_is_frozen before update on trials.trial for each row execute function trials.keep_trial_frozen();

grant usage on schema trials to kith_app;
grant select, insert, update on trials.trial, trials.stratum, trials.assignment to kith_app;
grant select, insert, delete on trials.arm to kith_app;
grant select, insert on trials.exclusion to kith_app;

do $$
declare name text;
begin
  foreach name in array array['trial', 'arm', 'stratum', 'assignment', 'exclusion'] loop
    execute format('alter table trials.%I enable row level security', name);
    execute format('create policy %I on trials.%I to kith_app using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()))', name || '_within_reach', name);
  end loop;
end $$;

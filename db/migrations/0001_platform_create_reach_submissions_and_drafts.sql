-- Owner: platform. What every module stands on: reach, idempotency keys, drafts and the door to the job queue.
set local lock_timeout = '2s';

-- The reach of the actor whose work this transaction is. Set by `set local` when the work begins; without
-- it there is no reach, and row-level security shows nothing.
create function platform.networks() returns uuid[] language sql stable parallel safe
  return coalesce(current_setting('kith.networks', true), '{}')::uuid[];
comment on function platform.networks() is 'The networks that the actor of this transaction may see.';

-- '*' is every practice of those networks; otherwise ids between commas, none of them is no practice.
create function platform.reaches_practice(practice_id uuid) returns boolean language sql stable parallel safe
  return current_setting('kith.practices', true) = '*'
    or practice_id = any (string_to_array(nullif(current_setting('kith.practices', true), ''), ',')::uuid[]);
comment on function platform.reaches_practice(uuid) is 'Whether the actor of this transaction may see the people of a practice.';

create table platform.submission (
  network_id  uuid not null,
  key         uuid not null,
  actor_id    uuid not null,
  command     text not null,
  fingerprint text not null,
  answer      jsonb not null,
  at          timestamptz not null,
  primary key (network_id, key)
);
comment on table platform.submission is 'A form or request that was done, by its idempotency key: sent again, it is answered and not done again. Kept 30 days.';
comment on column platform.submission.fingerprint is 'SHA-256 of the command and its input: the same key with other input is refused.';
create index submission_by_age on platform.submission (at);

create table platform.draft (
  network_id uuid not null,
  user_id    uuid not null,
  form       text not null,
  typed      jsonb not null,
  saved_at   timestamptz not null,
  primary key (network_id, user_id, form),
  constraint draft_form_is_short check (length(form) <= 200),
  constraint draft_is_bounded check (pg_column_size(typed) <= 400000)
);
comment on table platform.draft is 'What somebody has typed into a form and not sent yet. Theirs alone.';

-- The queue belongs to the owner of the schema; work may add to it and nothing else.
create function platform.enqueue(task text, letter json, job_key text, max_attempts integer, run_at timestamptz)
  returns void language sql security definer set search_path = pg_catalog as $$
    select from graphile_worker.add_job(task, letter, run_at => run_at, max_attempts => max_attempts, job_key => job_key);
  $$;
comment on function platform.enqueue(text, json, text, integer, timestamptz) is 'Queues a job in the transaction of the caller.';
revoke all on function platform.enqueue(text, json, text, integer, timestamptz) from public;

grant usage on schema platform to kith_app;
grant execute on function platform.networks(), platform.reaches_practice(uuid), platform.enqueue(text, json, text, integer, timestamptz) to kith_app;
grant select, insert on platform.submission to kith_app;
grant select, insert, update, delete on platform.draft to kith_app;

-- The public and jobs without a network work in the network of nobody, so it is let through here.
alter table platform.submission enable row level security;
create policy submission_within_reach on platform.submission to kith_app
  using (network_id = any (platform.networks()) or network_id = '00000000-0000-0000-0000-000000000000')
  with check (network_id = any (platform.networks()) or network_id = '00000000-0000-0000-0000-000000000000');
alter table platform.draft enable row level security;
create policy draft_within_reach on platform.draft to kith_app
  using (network_id = any (platform.networks()) or network_id = '00000000-0000-0000-0000-000000000000')
  with check (network_id = any (platform.networks()) or network_id = '00000000-0000-0000-0000-000000000000');

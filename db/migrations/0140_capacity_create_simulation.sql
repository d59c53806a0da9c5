-- Owner: capacity.
set local lock_timeout = '2s';
create schema capacity;

create table capacity.simulation (
  id          uuid primary key,
  key         text not null unique,
  assumptions jsonb not null,
  asked_at    timestamptz not null,
  answer      jsonb,
  answered_at timestamptz,
  constraint simulation_answer_has_time check ((answer is null) = (answered_at is null)),
  constraint simulation_key_is_a_hash check (key ~ '^[0-9a-f]{64}$'),
  constraint simulation_is_small check (pg_column_size(assumptions) < 4000 and pg_column_size(answer) < 20000)
);
comment on table capacity.simulation is 'A plan of numbers that somebody had played through in the capacity planner. Public, about nobody. Kept for 30 days.';
comment on column capacity.simulation.key is 'SHA-256 of the assumptions in their one order: the same plan is played through once.';
comment on column capacity.simulation.answer is 'Waits for each number of link workers; null until the job is done.';
create index simulation_by_age on capacity.simulation (asked_at);

grant usage on schema capacity to kith_app;
grant select, insert on capacity.simulation to kith_app;
grant update (answer, answered_at) on capacity.simulation to kith_app;

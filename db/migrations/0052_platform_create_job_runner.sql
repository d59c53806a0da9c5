-- Owner: platform. Which processes do jobs now, so that the jobs of one that was killed are soon done by another.
set local lock_timeout = '2s';

create table platform.job_runner (
  id      text primary key,
  beat_at timestamptz not null
);
comment on table platform.job_runner is 'A process that does jobs, and when it last said that it is alive. Its jobs are given to others when it falls silent.';

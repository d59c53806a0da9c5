-- Owner: platform. A job that was being done when its worker died has not failed: it keeps all its tries.
set local lock_timeout = '2s';

-- The queue counts a try when it hands a job out. Without this, a job whose workers were killed as often as it may be
-- tried would never be done, and nobody would be told.
create function platform.give_back(workers text[]) returns void language plpgsql as $$
  begin
    update graphile_worker._private_jobs set attempts = greatest(attempts - 1, 0) where locked_by = any (workers);
    perform graphile_worker.force_unlock_workers(workers);
  end $$;
comment on function platform.give_back(text[]) is 'Gives the jobs that dead workers held to others, as if they had not been begun.';
revoke all on function platform.give_back(text[]) from public;

-- Owner: referrals. Whether there is room is a question about the whole network; whoever asks may reach one practice only.
set local lock_timeout = '2s';

create function referrals.room_with(worker uuid)
  returns table (supported integer, waiting integer) language sql stable security definer set search_path = pg_catalog as $$
    select
      (select count(*)::integer from referrals.episode e
        where e.network_id = any (platform.networks()) and e.worker_id = worker
          and e.closed_at is null and e.waiting_since is null),
      (select count(*)::integer from referrals.waiting_list w
        where w.network_id = any (platform.networks()) and w.ended_at is null);
  $$;
comment on function referrals.room_with(uuid) is 'How many people a worker supports, and how many wait in the network: two numbers, about nobody.';
revoke all on function referrals.room_with(uuid) from public;
grant execute on function referrals.room_with(uuid) to kith_app;

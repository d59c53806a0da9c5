-- Owner: appointments. What is taken is known to whoever offers a time, also by people of another practice; whose it is, is not.
set local lock_timeout = '2s';

create table appointments.length (
  network_id    uuid primary key references identity.network,
  short_minutes integer not null,
  long_minutes  integer not null,
  version       integer not null default 1,
  changed_by    uuid not null,
  changed_at    timestamptz not null,
  constraint length_is_bounded check (short_minutes between 10 and 60 and long_minutes between 15 and 120 and short_minutes < long_minutes),
  constraint length_is_on_grid check (short_minutes % 5 = 0 and long_minutes % 5 = 0)
);
comment on table appointments.length is 'How long short and long appointments of a network are, where they are not 20 and 45 minutes.';

grant select, insert, update on appointments.length to kith_app;
alter table appointments.length enable row level security;
create policy length_within_reach on appointments.length to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

create function appointments.taken(networks uuid[], between_times tstzrange, at timestamptz, but uuid)
returns table (session_id uuid, minutes integer[])
language sql stable security definer set search_path = '' as $$
  select a.session_id,
    array_agg(edge order by a.occupies, edge)
  from appointments.appointment a,
    lateral (values
      ((extract(epoch from lower(a.occupies)) / 60)::integer),
      ((extract(epoch from upper(a.occupies)) / 60)::integer)) as edges (edge)
  where a.network_id = any (networks) and a.network_id = any (platform.networks())
    and a.live and a.session_during && between_times
    and (a.held_until is null or a.held_until > at)
    and a.id is distinct from but
  group by a.session_id
$$;
comment on function appointments.taken(uuid[], tstzrange, timestamptz, uuid) is
  'Taken times of sessions as pairs of minutes since 1970, of all practices and without saying whose. One appointment may be left out: the one to be moved.';

create function appointments.let_go_holds(worker uuid, person uuid, between_times tstzrange, at timestamptz, by_user uuid)
returns integer language plpgsql security definer set search_path = '' as $$
declare freed integer;
begin
  update appointments.appointment
  set live = false, outcome = 'expired', outcome_at = at, version = version + 1, changed_by = by_user, changed_at = at
  where network_id = any (platform.networks())
    and live and held_until <= at
    and ((worker_id = worker and occupies && between_times) or (person_id = person and during && between_times));
  get diagnostics freed = row_count;
  return freed;
end $$;
comment on function appointments.let_go_holds(uuid, uuid, tstzrange, timestamptz, uuid) is
  'Frees held times that ran out and lie in the way of a booking, also those of people of another practice.';

revoke all on function appointments.taken(uuid[], tstzrange, timestamptz, uuid), appointments.let_go_holds(uuid, uuid, tstzrange, timestamptz, uuid) from public;
grant execute on function appointments.taken(uuid[], tstzrange, timestamptz, uuid), appointments.let_go_holds(uuid, uuid, tstzrange, timestamptz, uuid) to kith_app;

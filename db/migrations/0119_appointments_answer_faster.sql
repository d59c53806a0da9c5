-- Owner: appointments. The same answers as 0111 and 0113, for a fraction of the work: they are asked thousands of times.
set local lock_timeout = '2s';

drop function appointments.taken(uuid[], tstzrange, timestamptz, uuid);
create function appointments.taken(networks uuid[], between_times tstzrange, at timestamptz, but uuid)
returns text language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(string_agg(line, ';'), '') from (
    select a.session_id || string_agg(
      ' ' || (date_part('epoch', lower(a.occupies)) / 60)::integer
      || ' ' || (date_part('epoch', upper(a.occupies)) / 60)::integer, '') as line
    from appointments.appointment a
    where a.network_id = any (networks) and a.network_id = any (platform.networks())
      and a.live and a.session_during && between_times
      and (a.held_until is null or a.held_until > at)
      and a.id is distinct from but
    group by a.session_id) lines
$$;
comment on function appointments.taken(uuid[], tstzrange, timestamptz, uuid) is
  'Taken times of sessions as pairs of minutes since 1970, of all practices and without saying whose: one text, a session and its pairs between semicolons. One appointment may be left out: the one to be moved.';
revoke all on function appointments.taken(uuid[], tstzrange, timestamptz, uuid) from public;
grant execute on function appointments.taken(uuid[], tstzrange, timestamptz, uuid) to kith_app;

-- In plpgsql the plan is kept by the connection; as a function in SQL it would be made anew each time.
create or replace function appointments.is_taken(of_session uuid, between_times tstzrange, at timestamptz)
returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (
    select from appointments.appointment a
    where a.network_id = any (platform.networks()) and a.session_id = of_session
      and a.live and a.occupies && between_times and (a.held_until is null or a.held_until > at));
end $$;

-- Owner: appointments. Whoever comes too late is told at once, without waiting for those who are before them.
set local lock_timeout = '2s';

create function appointments.is_taken(of_session uuid, between_times tstzrange, at timestamptz)
returns boolean language sql stable security definer set search_path = '' as $$
  select exists (
    select from appointments.appointment a
    where a.network_id = any (platform.networks()) and a.session_id = of_session
      and a.live and a.occupies && between_times and (a.held_until is null or a.held_until > at))
$$;
comment on function appointments.is_taken(uuid, tstzrange, timestamptz) is
  'Whether a time of a session is taken by anybody, of whichever practice. What decides is the insert; this only spares it.';
revoke all on function appointments.is_taken(uuid, tstzrange, timestamptz) from public;
grant execute on function appointments.is_taken(uuid, tstzrange, timestamptz) to kith_app;

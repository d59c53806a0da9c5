-- Owner: appointments. The functions that go past the policies name where they look, as all others do.
set local lock_timeout = '2s';
alter function appointments.taken(uuid[], tstzrange, timestamptz, uuid) set search_path = pg_catalog;
alter function appointments.let_go_holds(uuid, uuid, tstzrange, timestamptz, uuid) set search_path = pg_catalog;
alter function appointments.is_taken(uuid, tstzrange, timestamptz) set search_path = pg_catalog;

-- Owner: directory. A number that is put to a text without a cast depends on settings, as far as PostgreSQL knows, so
-- the function was not put into the statement that calls it, but begun anew for every listing.
set local lock_timeout = '2s';

create or replace function directory.squares(latitude double precision, longitude double precision) returns text[]
  language sql immutable parallel safe
  return array[
    'k0:' || floor(latitude / 0.02)::text || ':' || floor(longitude / 0.03)::text,
    'k1:' || floor(latitude / (0.02 * 4 ^ 1))::text || ':' || floor(longitude / (0.03 * 4 ^ 1))::text,
    'k2:' || floor(latitude / (0.02 * 4 ^ 2))::text || ':' || floor(longitude / (0.03 * 4 ^ 2))::text,
    'k3:' || floor(latitude / (0.02 * 4 ^ 3))::text || ':' || floor(longitude / (0.03 * 4 ^ 3))::text,
    'k4:' || floor(latitude / (0.02 * 4 ^ 4))::text || ':' || floor(longitude / (0.03 * 4 ^ 4))::text];

-- Owner: directory. Which places reach as far as a point is asked with every search at a place: by latitude alone it was
-- answered by reading nearly all of them.
set local lock_timeout = '2s';

create function directory.extent(latitude double precision, longitude double precision, radius_metres integer) returns box
  language sql immutable parallel safe
  return pg_catalog.box(
    pg_catalog.point(
      longitude - radius_metres / 111195::double precision / pg_catalog.cos(pg_catalog.radians(least(pg_catalog.abs(latitude) + radius_metres / 111195::double precision, 89))),
      latitude - radius_metres / 111195::double precision),
    pg_catalog.point(
      longitude + radius_metres / 111195::double precision / pg_catalog.cos(pg_catalog.radians(least(pg_catalog.abs(latitude) + radius_metres / 111195::double precision, 89))),
      latitude + radius_metres / 111195::double precision));
comment on function directory.extent(double precision, double precision, integer) is
  'Longitudes and latitudes between which all lies that is so near to a place: a little more than the circle. Of a null, null.';

drop index directory.gazetteer_by_extent;
create index gazetteer_by_extent on directory.gazetteer
  using gist (directory.extent(latitude, longitude, radius_metres)) where radius_metres is not null;

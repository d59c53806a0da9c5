-- Owner: directory. Where a postcode and a town are, so that what is near can be found without asking anybody else.
set local lock_timeout = '2s';

create table directory.postcode (
  postcode      text collate "C" primary key,
  latitude      double precision not null,
  longitude     double precision not null,
  nation        text,
  terminated_on date,
  source        text not null,
  constraint postcode_is_tidy check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$'),
  constraint postcode_is_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint postcode_nation_is_known check (nation in ('england', 'wales', 'scotland', 'northern ireland'))
);
comment on table directory.postcode is 'Where every postcode is: from the ONS Postcode Directory or OS Code-Point Open. Millions of rows, public.';
comment on column directory.postcode.postcode is 'Upper case, one space before the last three: all of NV1 lie between "NV1 " and "NV1!".';
comment on column directory.postcode.terminated_on is 'No longer used since then; people and listings still write it.';

create table directory.gazetteer (
  id            uuid primary key,
  name          text not null,
  key           text collate "C" not null,
  kind          text not null,
  within        text,
  latitude      double precision not null,
  longitude     double precision not null,
  radius_metres integer,
  source        text not null,
  constraint gazetteer_has_name check (name <> '' and key <> ''),
  constraint gazetteer_kind_is_known check (kind in ('nation', 'region', 'county', 'city', 'town', 'village', 'suburb')),
  constraint gazetteer_is_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint gazetteer_radius_is_bounded check (radius_metres between 1 and 500000)
);
comment on table directory.gazetteer is 'Places that people name: towns, villages, counties, with their middle.';
comment on column directory.gazetteer.key is 'Its name in lower case, without accents: what is compared with what people type.';
comment on column directory.gazetteer.within is 'The county or region that tells it from others of its name.';
comment on column directory.gazetteer.radius_metres is 'About how far it reaches: a service that covers it reaches who lives within.';
create index gazetteer_by_key on directory.gazetteer (key);
create index gazetteer_by_likeness on directory.gazetteer using gin (key gin_trgm_ops);
create index gazetteer_by_extent on directory.gazetteer (latitude) where radius_metres is not null;

-- As people and feeds write them: nv12ab, NV1-2AB. Null when it cannot be a postcode of the United Kingdom.
create function directory.tidy_postcode(text) returns text language sql immutable parallel safe strict
  return substring(upper(regexp_replace(left($1, 40), '[^A-Za-z0-9]', '', 'g')), '^([A-Z]{1,2}[0-9][0-9A-Z]?)[0-9][A-Z]{2}$')
    || ' ' || right(upper(regexp_replace(left($1, 40), '[^A-Za-z0-9]', '', 'g')), 3);
comment on function directory.tidy_postcode(text) is 'A postcode in the form of directory.postcode; null when it is none.';

grant select, insert, update, delete on directory.postcode, directory.gazetteer to kith_app;
grant execute on function directory.tidy_postcode(text) to kith_app;

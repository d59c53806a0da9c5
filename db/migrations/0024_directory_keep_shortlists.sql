-- Owner: directory. Shortlists that somebody saved so as to print, show or send them.
set local lock_timeout = '2s';

create table directory.shortlist (
  code        text primary key,
  service_ids uuid[] not null,
  kept_at     timestamptz not null,
  constraint shortlist_code_can_be_read_out check (code ~ '^[0-9bcdfghjkmnpqrstvwxyz]{8,16}$'),
  constraint shortlist_fits_on_a_sheet check (cardinality(service_ids) between 1 and 10)
);
comment on table directory.shortlist is 'Services under a code that is short enough to read out. Nobody''s: who saved it, or for whom, is not known.';
comment on column directory.shortlist.code is 'Made from the services: the same list has the same code, whoever saves it and however often.';
comment on column directory.shortlist.kept_at is 'When somebody last saved it. Removed two years later.';
create index shortlist_by_age on directory.shortlist (kept_at);

grant select, insert, update on directory.shortlist to kith_app;

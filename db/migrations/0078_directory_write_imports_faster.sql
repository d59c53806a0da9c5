-- Owner: directory. What became of each record is written for seven records a listing, and looking up the listing of
-- each took more than half of the time of writing them. Listings are never deleted, and both are written in one
-- transaction by one command, so the references say nothing that could become untrue.
set local lock_timeout = '2s';

alter table directory.import_record drop constraint import_record_service_id_fkey;
comment on column directory.import_record.service_id is 'The listing that it belongs to. No reference: listings are never deleted, and so many of these are written.';

-- Of the ten records that make a listing, eight are taken as they are. They need no row of their own each.
alter table directory.field_source add column records text[] not null default '{}';
comment on column directory.field_source.records is 'Records of the source that were taken as they are, as "table id". Those of which anything was said are in import_record.';
comment on table directory.import_record is 'Records of a source of which something was said: mended, taken with doubt or left out, and why; and those that belong to no listing. Records that were taken as they are stand in field_source.';

-- Owner: directory. Four of the ten records that make a usual listing are mended, and only doubtful ones are looked up by
-- what was said of them: mended ones stand with their listing too, and need no rows of their own.
set local lock_timeout = '2s';

alter table directory.field_source add column remarks text[] not null default '{}';
comment on column directory.field_source.records is 'Records of the source that were taken as they are or mended, as "table id". Those that are in doubt or left out are in import_record.';
comment on column directory.field_source.remarks is 'How each of the records was mended: the codes of import_record.remarks with a space between them. Empty when it was taken as it is; none at all when all were.';
comment on table directory.import_record is 'Records of a source that somebody may want to look at: taken with doubt, left out or gone, and why; and those that belong to no listing. Records that were taken as they are or mended stand in field_source.';

-- What searches look in is made from the listings, in the statement that writes it, and can be made again: looking up the
-- listing of each row took as long as writing it.
alter table directory.service_search drop constraint service_search_service_id_fkey;
alter table directory.service_card drop constraint service_card_service_id_fkey;
comment on column directory.service_search.service_id is 'The listing. No reference: it is written by reading the listings, which are never deleted.';
comment on column directory.service_card.service_id is 'The listing. No reference: it is written, and taken away, with what searches look in.';

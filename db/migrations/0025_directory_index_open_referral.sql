-- Owner: directory. What the feed of Open Referral UK is read by. Only services that anybody may know of are in it.
set local lock_timeout = '2s';

-- Pages are in the order of the ids, and are counted and skipped through without looking at the services themselves.
create index service_published on directory.service (id) include (changed_at, organization_id)
  where status in ('active', 'temporarily closed');
create index service_published_alone on directory.service (id)
  where organization_id is null and status in ('active', 'temporarily closed');
create index service_published_by_organization on directory.service (organization_id)
  where status in ('active', 'temporarily closed');

-- What changed since somebody last looked.
create index service_by_change on directory.service (changed_at);
create index organization_by_change on directory.organization (changed_at);
create index location_by_change on directory.location (changed_at);

create index location_by_latitude on directory.location (latitude, longitude) where latitude is not null;
create index taxonomy_term_by_parent on directory.taxonomy_term (parent_id) where parent_id is not null;

-- Organisations are found by their words; so are groups that have none and stand for themselves.
create index organization_by_words on directory.organization using gin (to_tsvector('english', directory.plain(name)));
create index service_alone_by_words on directory.service using gin (to_tsvector('english', directory.plain(name)))
  where organization_id is null;
create index taxonomy_term_by_words on directory.taxonomy_term using gin (to_tsvector('english', directory.plain(name)));

-- Few parts belong to a place rather than to a service: these are small, and spare reading all to find none.
create index contact_by_service_at_location on directory.contact (service_at_location_id) where service_at_location_id is not null;
create index contact_by_location on directory.contact (location_id) where location_id is not null;
create index phone_by_service_at_location on directory.phone (service_at_location_id) where service_at_location_id is not null;
create index phone_by_location on directory.phone (location_id) where location_id is not null;
create index schedule_by_service_at_location on directory.schedule (service_at_location_id) where service_at_location_id is not null;
create index schedule_by_location on directory.schedule (location_id) where location_id is not null;
create index language_by_location on directory.language (location_id) where location_id is not null;
create index language_by_phone on directory.language (phone_id) where phone_id is not null;
create index service_area_by_service_at_location on directory.service_area (service_at_location_id)
  where service_at_location_id is not null;

-- Owner: directory. Services, groups and places in the shape of Open Referral (HSDS 3.1, of which Open Referral UK is a profile).
-- The directory is public and belongs to no network, so there is no network_id and no row-level security: everybody
-- may read, and the commands that write ask for a permission.
set local lock_timeout = '2s';
create schema directory;

create table directory.source (
  id           text primary key,
  name         text not null,
  format       text not null,
  zone         text not null,
  first_read_at timestamptz not null,
  last_read_at  timestamptz not null,
  constraint source_id_is_a_word check (id ~ '^[a-z0-9][a-z0-9.-]{0,79}$')
);
comment on table directory.source is 'A directory that is read from somewhere else: a feed, or a folder of files.';
comment on column directory.source.zone is 'The time zone (IANA) in which its opening times are meant, where it does not say.';

create table directory.organization (
  id                     uuid primary key,
  name                   text not null,
  alternate_name         text,
  description            text,
  email                  text,
  website                text,
  uri                    text,
  logo                   text,
  legal_status           text,
  year_incorporated      integer,
  parent_organization_id uuid references directory.organization,
  source                 text references directory.source,
  source_id              text,
  source_hash            text,
  version                integer not null default 1,
  changed_by             uuid not null,
  changed_at             timestamptz not null,
  constraint organization_has_name check (name <> ''),
  constraint organization_source_is_whole check (num_nulls(source, source_id, source_hash) in (0, 3))
);
comment on table directory.organization is 'Who runs services: a charity, a group of neighbours, a council.';
comment on column directory.organization.source_hash is 'Of the rows it was read from: the same hash, nothing to write.';
create unique index organization_by_source on directory.organization (source, source_id);

create table directory.organization_identifier (
  id                uuid primary key,
  organization_id   uuid not null references directory.organization,
  identifier_scheme text,
  identifier_type   text not null,
  identifier        text not null
);
comment on table directory.organization_identifier is 'A number that somebody else gave an organisation: charity, company or tax number.';
create index organization_identifier_by_organization on directory.organization_identifier (organization_id);

create table directory.service (
  id                      uuid primary key,
  organization_id         uuid references directory.organization,
  name                    text not null,
  alternate_name          text,
  description             text,
  url                     text,
  email                   text,
  status                  text not null,
  interpretation_services text,
  application_process     text,
  fees_description        text,
  wait_time               text,
  accreditations          text,
  licenses                text,
  eligibility_description text,
  minimum_age             integer,
  maximum_age             integer,
  alert                   text,
  assured_on              date,
  assurer                 text,
  source                  text references directory.source,
  source_id               text,
  source_hash             text,
  version                 integer not null default 1,
  changed_by              uuid not null,
  changed_at              timestamptz not null,
  constraint service_has_name check (name <> ''),
  constraint service_status_is_known check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  constraint service_ages_are_in_order check (minimum_age >= 0 and minimum_age <= maximum_age),
  constraint service_assurance_says_who check ((assured_on is null) = (assurer is null)),
  constraint service_source_is_whole check (num_nulls(source, source_id, source_hash) in (0, 3))
);
comment on table directory.service is 'A service, activity or group that can help somebody. Never deleted: it becomes defunct.';
comment on column directory.service.eligibility_description is 'Who it is for, in words.';
comment on column directory.service.application_process is 'How to start, in words.';
comment on column directory.service.assured_on is 'The day on which somebody last said that all this is right.';
comment on column directory.service.changed_at is 'When this or anything that belongs to it last changed: last_modified of Open Referral.';
create unique index service_by_source on directory.service (source, source_id);
create index service_by_organization on directory.service (organization_id);

create table directory.location (
  id                       uuid primary key,
  location_type            text not null,
  organization_id          uuid references directory.organization,
  name                     text,
  alternate_name           text,
  description              text,
  url                      text,
  transportation           text,
  latitude                 double precision,
  longitude                double precision,
  external_identifier      text,
  external_identifier_type text,
  source                   text references directory.source,
  source_id                text,
  source_hash              text,
  version                  integer not null default 1,
  changed_by               uuid not null,
  changed_at               timestamptz not null,
  constraint location_type_is_known check (location_type in ('physical', 'postal', 'virtual')),
  constraint location_is_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint location_has_both_coordinates check ((latitude is null) = (longitude is null)),
  constraint location_source_is_whole check (num_nulls(source, source_id, source_hash) in (0, 3))
);
comment on table directory.location is 'A place, which may be a place on the web or only an address for letters.';
create unique index location_by_source on directory.location (source, source_id);

create table directory.service_at_location (
  id          uuid primary key,
  service_id  uuid not null references directory.service,
  location_id uuid not null references directory.location,
  description text,
  unique (service_id, location_id)
);
comment on table directory.service_at_location is 'That a service can be had at a place.';
create index service_at_location_by_location on directory.service_at_location (location_id);

create table directory.address (
  id             uuid primary key,
  location_id    uuid not null references directory.location,
  attention      text,
  address_1      text,
  address_2      text,
  city           text,
  region         text,
  state_province text,
  postal_code    text,
  country        text,
  address_type   text not null,
  constraint address_type_is_known check (address_type in ('physical', 'postal', 'virtual')),
  constraint address_country_is_a_code check (country ~ '^[A-Z]{2}$')
);
comment on table directory.address is 'The address of a place. Parts may be missing; a feed that must have them says so for itself.';
create index address_by_location on directory.address (location_id);
create index address_by_city on directory.address (lower(city));

create table directory.accessibility (
  id          uuid primary key,
  location_id uuid not null references directory.location,
  description text,
  details     text,
  url         text
);
comment on table directory.accessibility is 'What makes a place easier to get into and to be in.';
create index accessibility_by_location on directory.accessibility (location_id);

create table directory.contact (
  id                     uuid primary key,
  organization_id        uuid references directory.organization,
  service_id             uuid references directory.service,
  service_at_location_id uuid references directory.service_at_location on delete cascade,
  location_id            uuid references directory.location,
  name                   text,
  title                  text,
  department             text,
  email                  text,
  constraint contact_belongs_to_one check (num_nonnulls(organization_id, service_id, service_at_location_id, location_id) = 1)
);
comment on table directory.contact is 'Whom to ask for. What its organisation published about them, never a client.';
create index contact_by_service on directory.contact (service_id);
create index contact_by_organization on directory.contact (organization_id);

create table directory.phone (
  id                     uuid primary key,
  organization_id        uuid references directory.organization,
  service_id             uuid references directory.service,
  service_at_location_id uuid references directory.service_at_location on delete cascade,
  location_id            uuid references directory.location,
  contact_id             uuid references directory.contact on delete cascade,
  number                 text not null,
  extension              text,
  type                   text,
  description            text,
  constraint phone_belongs_to_one
    check (num_nonnulls(organization_id, service_id, service_at_location_id, location_id, contact_id) = 1)
);
comment on table directory.phone is 'A telephone number of a service, an organisation, a place or a contact.';
create index phone_by_service on directory.phone (service_id);
create index phone_by_organization on directory.phone (organization_id);
create index phone_by_contact on directory.phone (contact_id);

create table directory.schedule (
  id                     uuid primary key,
  service_id             uuid references directory.service,
  service_at_location_id uuid references directory.service_at_location on delete cascade,
  location_id            uuid references directory.location,
  valid_from             date,
  valid_to               date,
  dtstart                date,
  until                  date,
  freq                   text,
  "interval"             integer,
  byday                  text[] not null default '{}',
  bymonthday             integer[] not null default '{}',
  opens_at               time,
  closes_at              time,
  timezone               text not null,
  description            text,
  attending_type         text,
  schedule_link          text,
  notes                  text,
  constraint schedule_belongs_to_one check (num_nonnulls(service_id, service_at_location_id, location_id) = 1),
  constraint schedule_freq_is_known check (freq in ('WEEKLY', 'MONTHLY')),
  constraint schedule_interval_is_positive check ("interval" > 0)
);
comment on table directory.schedule is 'When a service is open or happens: the pieces of a recurrence rule (RFC 5545), with wall-clock times.';
comment on column directory.schedule.timezone is 'IANA zone of opens_at and closes_at. They are wall-clock times there, summer and winter; never UTC.';
comment on column directory.schedule.closes_at is 'At or before opens_at it is a time of the next day.';
comment on column directory.schedule.byday is 'MO to SU; with a number before it when monthly: 1TU is the first Tuesday, -1FR the last Friday.';
comment on column directory.schedule.description is 'The same in the words of whoever runs it, where they gave any.';
create index schedule_by_service on directory.schedule (service_id);

create table directory.cost_option (
  id                 uuid primary key,
  service_id         uuid not null references directory.service,
  valid_from         date,
  valid_to           date,
  option             text,
  currency           text,
  amount             numeric(10, 2),
  amount_description text,
  constraint cost_option_currency_is_a_code check (currency ~ '^[A-Z]{3}$'),
  constraint cost_option_amount_is_not_negative check (amount >= 0)
);
comment on table directory.cost_option is 'What a service costs, for whom. An amount of 0 is free; no row at all is not known.';
create index cost_option_by_service on directory.cost_option (service_id);

create table directory.language (
  id          uuid primary key,
  service_id  uuid references directory.service,
  location_id uuid references directory.location,
  phone_id    uuid references directory.phone on delete cascade,
  name        text,
  code        text,
  note        text,
  constraint language_belongs_to_one check (num_nonnulls(service_id, location_id, phone_id) = 1),
  constraint language_says_which check (num_nonnulls(name, code) > 0)
);
comment on table directory.language is 'A language that is spoken, without an interpreter, in a service, at a place or on a telephone.';
create index language_by_service on directory.language (service_id);

create table directory.service_area (
  id                     uuid primary key,
  service_id             uuid references directory.service,
  service_at_location_id uuid references directory.service_at_location on delete cascade,
  name                   text,
  description            text,
  extent                 text,
  extent_type            text,
  uri                    text,
  constraint service_area_belongs_to_one check (num_nonnulls(service_id, service_at_location_id) = 1)
);
comment on table directory.service_area is 'Where people may live to use a service. None is everywhere, or not known.';
create index service_area_by_service on directory.service_area (service_id);

create table directory.funding (
  id              uuid primary key,
  organization_id uuid references directory.organization,
  service_id      uuid references directory.service,
  source          text not null,
  constraint funding_belongs_to_one check (num_nonnulls(organization_id, service_id) = 1)
);
comment on table directory.funding is 'Who pays for a service or an organisation, in words.';
create index funding_by_service on directory.funding (service_id);
create index funding_by_organization on directory.funding (organization_id);

create table directory.taxonomy (
  id          uuid primary key,
  name        text not null,
  description text,
  uri         text,
  version     text,
  source      text references directory.source,
  source_id   text,
  constraint taxonomy_source_is_whole check (num_nulls(source, source_id) in (0, 2))
);
comment on table directory.taxonomy is 'A list of terms by which services are sorted: needs, kinds of service, circumstances.';
create unique index taxonomy_by_source on directory.taxonomy (source, source_id);

create table directory.taxonomy_term (
  id          uuid primary key,
  taxonomy_id uuid not null references directory.taxonomy,
  code        text,
  name        text not null,
  description text,
  parent_id   uuid,
  facet       text,
  language    text,
  term_uri    text,
  source      text references directory.source,
  source_id   text,
  unique (taxonomy_id, id),
  foreign key (taxonomy_id, parent_id) references directory.taxonomy_term (taxonomy_id, id) deferrable initially deferred,
  constraint taxonomy_term_source_is_whole check (num_nulls(source, source_id) in (0, 2))
);
comment on table directory.taxonomy_term is 'One term of a taxonomy.';
comment on column directory.taxonomy_term.facet is 'What kind of term it is, where its taxonomy mixes kinds: service, target population, named programme.';
create unique index taxonomy_term_by_source on directory.taxonomy_term (source, source_id);
create index taxonomy_term_by_taxonomy on directory.taxonomy_term (taxonomy_id, code);

create table directory.attribute (
  id               uuid primary key,
  link_entity      text not null,
  link_id          uuid not null,
  link_type        text,
  taxonomy_term_id uuid references directory.taxonomy_term,
  label            text,
  value            text,
  constraint attribute_entity_is_known
    check (link_entity in ('service', 'organization', 'location', 'service_at_location')),
  constraint attribute_says_something check (num_nonnulls(taxonomy_term_id, value) > 0)
);
comment on table directory.attribute is 'A term, or a labelled value, that is said of a service, an organisation or a place.';
create index attribute_by_link on directory.attribute (link_entity, link_id);
create index attribute_by_term on directory.attribute (taxonomy_term_id);

grant usage on schema directory to kith_app;
grant select on all tables in schema directory to kith_app;
grant insert, update on all tables in schema directory to kith_app;
-- What belongs to a service is replaced with it; services, organisations and places stay.
grant delete on directory.organization_identifier, directory.service_at_location, directory.address, directory.accessibility,
  directory.contact, directory.phone, directory.schedule, directory.cost_option, directory.language, directory.service_area,
  directory.funding, directory.attribute to kith_app;

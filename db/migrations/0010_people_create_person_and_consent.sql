-- Owner: people.
set local lock_timeout = '2s';
create schema people;

create table people.person (
  network_id        uuid not null references identity.network,
  id                uuid not null,
  practice_id       uuid,
  given_name        text not null,
  family_name       text not null,
  known_as          text,
  born_on           date,
  nhs_number        text,
  gender            text,
  ethnicity         text,
  phone             text,
  email             text,
  address           text,
  postcode          text,
  language          text not null default 'en',
  needs_interpreter boolean not null default false,
  prefers           text not null default 'phone',
  leave_messages    boolean not null default false,
  contact_caution   text,
  usually_answers   text,
  adjustments       text[] not null default '{}',
  adjustments_note  text,
  share_back        text not null default 'everything',
  search_name       text not null,
  sounds_like       text not null,
  created_by        uuid not null,
  created_at        timestamptz not null,
  version           integer not null default 1,
  changed_by        uuid not null,
  changed_at        timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, practice_id) references identity.organisation (network_id, id),
  constraint person_nhs_number_shape check (nhs_number ~ '^[0-9]{10}$'),
  constraint person_prefers_is_known check (prefers in ('phone', 'text', 'email', 'letter')),
  constraint person_share_back_is_known check (share_back in ('everything', 'codes-only', 'nothing')),
  constraint person_born_in_the_past check (born_on > '1890-01-01')
);
comment on table people.person is 'Someone referred to link workers. Retention follows their last closed episode.';
comment on column people.person.nhs_number is 'Ten digits whose check digit is right; typed in, not traced with the national service.';
comment on column people.person.leave_messages is 'Whether a voicemail or text may say where it comes from.';
comment on column people.person.contact_caution is 'How not to reach them, in words: not before ten, never the landline.';
comment on column people.person.usually_answers is 'When they say they answer, in words; what is learnt from attempts is worked out, not stored.';
comment on column people.person.adjustments is 'Reasonable adjustments, as codes of people/domain/adjustments.ts.';
comment on column people.person.share_back is 'What the practice and referrer may be told at the end: their choice.';
comment on column people.person.search_name is 'Given, family and preferred name, lower case without accents: for finding people.';
comment on column people.person.sounds_like is 'Phonetic codes of given and family name: for finding the same person under another spelling.';
-- A number may be typed wrongly for one person and rightly for another: a warning is given, and one is kept.
create unique index person_by_nhs_number on people.person (network_id, nhs_number) where nhs_number is not null;
create index person_by_name on people.person (network_id, search_name text_pattern_ops);
create index person_by_sound on people.person (network_id, sounds_like);
create index person_by_birth on people.person (network_id, born_on);

create table people.consent (
  network_id   uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  about        text not null,
  subject_id   uuid,
  given        boolean not null,
  how          text not null,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  constraint consent_about_is_known check (about in ('referral', 'connection', 'sharing-back')),
  constraint consent_how_is_known check (how in ('in-person', 'by-phone', 'in-writing', 'by-someone-else', 'online'))
);
comment on table people.consent is 'What a person agreed to or refused, how, and who wrote it down. A change of mind is another row.';
create index consent_by_person on people.consent (network_id, person_id, about, recorded_at desc);

grant usage on schema people to kith_app;
grant select, insert, update on people.person to kith_app;
grant select, insert on people.consent to kith_app;

alter table people.person enable row level security;
create policy person_within_reach on people.person to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(practice_id))
  with check (network_id = any (platform.networks()));
alter table people.consent enable row level security;
create policy consent_within_reach on people.consent to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

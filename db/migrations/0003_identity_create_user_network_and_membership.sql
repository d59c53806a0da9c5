-- Owner: identity.
set local lock_timeout = '2s';
create schema identity;

create table identity.network (
  id          uuid primary key,
  name        text not null,
  kind        text not null,
  ods_code    text,
  short_code  text not null unique,
  constraint network_kind_is_known check (kind in ('primary-care-network', 'provider')),
  constraint network_short_code_shape check (short_code ~ '^[A-Z]{2,4}$')
);
comment on table identity.network is 'A primary care network or provider: the tenant that people''s records belong to.';
comment on column identity.network.short_code is 'Two to four letters that begin the references of its referrals.';

create table identity.organisation (
  network_id  uuid not null references identity.network,
  id          uuid not null,
  kind        text not null,
  name        text not null,
  ods_code    text,
  phone       text,
  email       text,
  address     text,
  primary key (network_id, id),
  constraint organisation_kind_is_known check (kind in ('practice', 'provider', 'school', 'charity', 'integrated-care-board', 'association'))
);
comment on table identity.organisation is 'An organisation whose staff use Kith in a network: a practice, a provider of link workers, a school.';

create table identity."user" (
  id             uuid primary key,
  name           text not null,
  email          text not null unique,
  email_verified boolean not null,
  image          text,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  disabled_at    timestamptz
);
comment on table identity."user" is 'Somebody who signs in.';

create table identity.session (
  id         uuid primary key,
  user_id    uuid not null references identity."user",
  token      text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table identity.session is 'A browser that somebody is signed in with.';
create index session_by_user on identity.session (user_id);

create table identity.account (
  id                       uuid primary key,
  account_id               text not null,
  provider_id              text not null,
  user_id                  uuid not null references identity."user",
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  password                 text,
  created_at               timestamptz not null,
  updated_at               timestamptz not null
);
comment on table identity.account is 'A way in which somebody signs in. Empty until production sign-in is set up.';
create index account_by_user on identity.account (user_id);

create table identity.verification (
  id         uuid primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table identity.verification is 'A proof that is being waited for, such as a code sent by email.';
create index verification_by_identifier on identity.verification (identifier);

create table identity.membership (
  network_id      uuid not null references identity.network,
  user_id         uuid not null references identity."user",
  role            text not null,
  organisation_id uuid,
  primary key (network_id, user_id, role),
  foreign key (network_id, organisation_id) references identity.organisation (network_id, id),
  constraint membership_role_is_known check (role in (
    'gp', 'nurse', 'receptionist', 'other-referrer', 'link-worker', 'volunteer-link-worker', 'team-lead', 'group-contact',
    'practice-manager', 'commissioner', 'association-administrator', 'privacy-officer', 'administrator'))
);
comment on table identity.membership is 'What somebody is in a network, and for which organisation.';
create index membership_by_user on identity.membership (user_id);

create table identity.persona (
  user_id  uuid primary key references identity."user",
  label    text not null,
  label_cy text not null,
  "group"  text not null,
  position integer not null
);
comment on table identity.persona is 'Somebody of the demonstration network whom a visitor may be. Empty in production.';

grant usage on schema identity to kith_app;
grant select on identity.network, identity.organisation, identity."user", identity.membership to kith_app;

alter table identity.organisation enable row level security;
create policy organisation_within_reach on identity.organisation to kith_app
  using (network_id = any (platform.networks()));
alter table identity.membership enable row level security;
create policy membership_within_reach on identity.membership to kith_app
  using (network_id = any (platform.networks()));
-- Names of colleagues are needed to say who did what; how they sign in is not granted at all.
alter table identity."user" enable row level security;
create policy user_is_colleague on identity."user" to kith_app
  using (exists (select from identity.membership m where m.user_id = "user".id));

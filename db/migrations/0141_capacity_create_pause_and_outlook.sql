-- Owner: capacity. What a referrer sees before the first field: whether referrals are paused, and how long people wait.
set local lock_timeout = '2s';

create table capacity.pause (
  network_id  uuid not null references identity.network,
  id          uuid not null,
  practice_id uuid,
  from_on     date not null,
  until_on    date not null,
  why         text not null,
  shown       text not null,
  instead     text not null,
  paused_by   uuid not null,
  paused_at   timestamptz not null,
  reopened_at timestamptz,
  reopened_by uuid,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, practice_id) references identity.organisation (network_id, id),
  constraint pause_ends check (until_on >= from_on and until_on <= from_on + 183),
  constraint pause_reopening_is_whole check ((reopened_at is null) = (reopened_by is null))
);
comment on table capacity.pause is 'A time in which a network, or one practice of it, is asked not to refer: who said so, why, and where people go meanwhile.';
comment on column capacity.pause.practice_id is 'Null: every practice.';
comment on column capacity.pause.until_on is 'Its last day (Europe/London): it ends by itself at the midnight after it, however long that night is.';
comment on column capacity.pause.why is 'For the team. What referrers read is shown.';
create index pause_by_day on capacity.pause (network_id, until_on) where reopened_at is null;

create table capacity.outlook (
  network_id    uuid primary key references identity.network,
  waiting       integer not null,
  from_days     integer,
  likely_days   integer,
  to_days       integer,
  worked_out_at timestamptz not null,
  constraint outlook_range_is_whole check ((from_days is null) = (to_days is null) and (from_days is null) = (likely_days is null)
    and from_days <= likely_days and likely_days <= to_days)
);
comment on table capacity.outlook is 'How long somebody who is referred now is likely to wait, worked out over the whole network for those who reach one practice of it. A figure, about nobody.';

grant select, insert on capacity.pause to kith_app;
grant update (reopened_at, reopened_by, version, changed_by, changed_at) on capacity.pause to kith_app;
grant select, insert, update on capacity.outlook to kith_app;
alter table capacity.pause enable row level security;
create policy pause_within_reach on capacity.pause to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));
alter table capacity.outlook enable row level security;
create policy outlook_within_reach on capacity.outlook to kith_app
  using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()));

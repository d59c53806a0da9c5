-- Owner: referrals. What the referrer wrote about a person whom the network knew already, and whether to look twice.
set local lock_timeout = '2s';

alter table referrals.referral
  add column named text not null default '',
  add column told jsonb not null default '{}',
  add column maybe_known boolean not null default false;
alter table referrals.referral
  add constraint referral_named_is_short check (length(named) <= 210),
  add constraint referral_told_is_bounded check (pg_column_size(told) <= 20000);
comment on column referrals.referral.named is 'The person''s name as the referrer wrote it. They see this one, and never the record of a person out of their reach.';
comment on column referrals.referral.told is 'Details the referrer gave that differ from the record that was there already: for whoever decides to take over or not.';
comment on column referrals.referral.maybe_known is 'Somebody else in the network may be this person: whoever decides is asked to look.';

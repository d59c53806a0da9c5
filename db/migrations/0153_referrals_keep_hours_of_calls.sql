-- Owner: referrals.
set local lock_timeout = '2s';

-- When people here answer is learnt from the newest calls of a network, read from this index alone: with the hour at
-- which each began, because working that out for two thousand calls takes three times as long as reading them.
create index contact_calls_by_hour on referrals.contact
  (network_id, at desc, (extract(hour from at at time zone 'Europe/London')::integer)) include (kind)
  where kind in ('no-answer', 'voicemail', 'spoke');
drop index referrals.contact_calls_by_time;

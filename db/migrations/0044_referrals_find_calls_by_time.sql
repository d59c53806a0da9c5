-- Owner: referrals.
set local lock_timeout = '2s';

-- When people here answer is learnt from the newest calls of a network, read from this index alone.
create index contact_calls_by_time on referrals.contact (network_id, at desc) include (kind)
  where kind in ('no-answer', 'voicemail', 'spoke');

-- Owner: referrals. What somebody without an organisation of their own referred, newest first.
set local lock_timeout = '2s';

create index referral_by_referring_user on referrals.referral (network_id, referrer_user_id, received_at desc)
  where referrer_user_id is not null;

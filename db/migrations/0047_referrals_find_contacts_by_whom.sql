-- Owner: referrals. Today shows what its reader has done since the morning.
set local lock_timeout = '2s';

create index contact_by_whom on referrals.contact (network_id, by_id, at desc);

-- Owner: platform. Planning a query may work out both sides of an `or`, and '*' is no uuid: so ids are compared as text.
set local lock_timeout = '2s';

create or replace function platform.reaches_practice(practice_id uuid) returns boolean language sql stable parallel safe
  return current_setting('kith.practices', true) = '*'
    or practice_id::text = any (string_to_array(current_setting('kith.practices', true), ','));

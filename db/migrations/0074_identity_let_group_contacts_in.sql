-- Owner: identity. How somebody who proved that a published address is theirs gets an account, and is signed in.
set local lock_timeout = '2s';

-- Work is not granted the tables of those who sign in, so this is the one thing it may do with them. It makes
-- nothing but group contacts, who reach nobody's record, and lets nobody in who is anything else as well: whoever
-- has another role signs in in the way that role does.
create function identity.let_group_contact_in(
    network uuid, known uuid, candidate uuid, full_name text, address text, pass_hash text, at timestamptz)
  returns uuid language plpgsql security definer set search_path = pg_catalog as $$
  declare contact uuid;
  begin
    if network is null or not network = any (platform.networks()) then return null; end if;
    select u.id into contact from identity."user" u
      where u.id = known or (known is null and lower(u.email) = lower(address)) for update;
    if contact is null then
      if known is not null then return null; end if;
      insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
        values (candidate, full_name, address, true, at, at);
      insert into identity.membership (network_id, user_id, role) values (network, candidate, 'group-contact');
      contact := candidate;
    end if;
    if exists (select from identity."user" u where u.id = contact and u.disabled_at is not null)
      or exists (select from identity.membership m where m.user_id = contact and m.role <> 'group-contact')
      or not exists (select from identity.membership m where m.user_id = contact) then return null; end if;
    insert into identity.verification (id, identifier, value, expires_at, created_at, updated_at)
      values (gen_random_uuid(), 'pass:' || pass_hash, contact::text, at + interval '2 minutes', at, at);
    return contact;
  end $$;
comment on function identity.let_group_contact_in(uuid, uuid, uuid, text, text, text, timestamptz) is
  'Finds or makes the account of a group contact, and a pass with which they are signed in once, within two minutes.';
revoke all on function identity.let_group_contact_in(uuid, uuid, uuid, text, text, text, timestamptz) from public;
grant execute on function identity.let_group_contact_in(uuid, uuid, uuid, text, text, text, timestamptz) to kith_app;

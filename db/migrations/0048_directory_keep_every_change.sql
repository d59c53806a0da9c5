-- Owner: directory. Every change keeps a version; claims by a call or a letter; the language of who keeps a listing; addresses that are not shown.
set local lock_timeout = '2s';

alter table directory.revision drop constraint revision_what_is_known;
alter table directory.revision add constraint revision_what_is_known check (what in (
  'stood', 'added', 'edited', 'approved', 'restored', 'checked', 'closed', 'merged', 'parted'));

alter table directory.owner drop constraint owner_proof_is_known;
alter table directory.owner add constraint owner_proof_is_known
  check (proved_by in ('email', 'text', 'letter', 'call', 'invitation', 'proposal'));
alter table directory.owner add column language text;
alter table directory.owner add constraint owner_language_is_known check (language in ('en', 'cy'));
comment on column directory.owner.language is 'In which they read Kith when they last proposed something, or began to keep it: what is written to them is in it. Null is not known, and they are written to in both.';

alter table directory.claim drop constraint claim_channel_is_known;
alter table directory.claim add constraint claim_channel_is_known check (channel in ('email', 'text', 'letter', 'call'));
alter table directory.claim alter column code_hash drop not null;
alter table directory.claim add constraint claim_without_code_awaits_an_editor
  check (code_hash is not null or channel in ('call', 'letter'));
comment on column directory.claim.code_hash is 'Scrypt of the code with the id as salt: the code itself is only in the message. Null while nobody has rung or written.';
create index claim_for_editors on directory.claim (asked_at, id) where channel in ('call', 'letter') and used_at is null;

-- Refuges and safe houses: what is not in these tables cannot be shown, fed, drawn or measured by anything.
alter table directory.location add column address_hidden boolean not null default false;
comment on column directory.location.address_hidden is 'Where it is must not be known: its name, its address but for the town, its postcode and its position are not kept, whoever writes them.';

create function directory.keep_position_hidden() returns trigger language plpgsql as $$
begin
  new.latitude := null;
  new.longitude := null;
  new.name := null;
  new.alternate_name := null;
  new.description := null;
  new.transportation := null;
  return new;
end $$;
comment on function directory.keep_position_hidden() is 'A place whose address is not shown has no position, whoever writes it.';
create trigger location_hidden_has_no_position before insert or update on directory.location
  for each row when (new.address_hidden) execute function directory.keep_position_hidden();

create function directory.keep_address_hidden() returns trigger language plpgsql as $$
begin
  if exists (select from directory.location where id = new.location_id and address_hidden) then
    new.attention := null;
    new.address_1 := null;
    new.address_2 := null;
    new.postal_code := null;
  end if;
  return new;
end $$;
comment on function directory.keep_address_hidden() is 'Of the address of a place that is not shown only the town is kept, whoever writes it.';
create trigger address_hidden_is_its_town before insert or update on directory.address
  for each row execute function directory.keep_address_hidden();

create function directory.strip_address() returns trigger language plpgsql as $$
begin
  update directory.address set attention = null where location_id = new.id;
  return null;
end $$;
comment on function directory.strip_address() is 'What was kept of the address of a place goes when it is not shown any more; the trigger of addresses does it.';
create trigger location_hidden_strips_address after update of address_hidden on directory.location
  for each row when (new.address_hidden and not old.address_hidden) execute function directory.strip_address();

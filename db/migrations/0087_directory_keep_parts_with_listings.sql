-- Owner: directory. What belongs to a listing or a place is written with it, by one command, in one transaction. Looking
-- its owner up again for each part took as long as writing the part, so parts have no reference to it. What a reference
-- would keep from happening later, the loss of an owner, cannot happen: the database refuses to delete one.
-- References between listings, organisations, places and terms stay.
set local lock_timeout = '2s';

create function directory.refuse_delete() returns trigger language plpgsql as $$
begin
  raise exception 'a row of directory.% is never deleted: it is closed', tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function directory.refuse_delete() is 'Listings and places are never deleted: what belongs to them names them without a reference.';
create trigger service_is_never_deleted before delete on directory.service
  for each row execute function directory.refuse_delete();
create trigger location_is_never_deleted before delete on directory.location
  for each row execute function directory.refuse_delete();

alter table directory.service_at_location drop constraint service_at_location_service_id_fkey;
alter table directory.address drop constraint address_location_id_fkey;
alter table directory.contact drop constraint contact_service_id_fkey;
alter table directory.phone drop constraint phone_service_id_fkey;
alter table directory.schedule drop constraint schedule_service_id_fkey;
alter table directory.cost_option drop constraint cost_option_service_id_fkey;
alter table directory.language drop constraint language_service_id_fkey;
comment on column directory.service_at_location.service_id is 'The listing it belongs to, which is written with it and never deleted: no reference.';
comment on column directory.address.location_id is 'The place it belongs to, which is written with it and never deleted: no reference.';
comment on column directory.contact.service_id is 'The listing it belongs to, which is written with it and never deleted: no reference.';
comment on column directory.phone.service_id is 'The listing it belongs to, which is written with it and never deleted: no reference.';
comment on column directory.schedule.service_id is 'The listing it belongs to, which is written with it and never deleted: no reference.';
comment on column directory.cost_option.service_id is 'The listing it belongs to, which is written with it and never deleted: no reference.';
comment on column directory.language.service_id is 'The listing it belongs to, which is written with it and never deleted: no reference.';

-- Owner: directory. Whether a listing is claimed and whether it is doubted were looked up for each of the listings that a
-- search puts in order, which took an eighth of its time. Both now stand with what searches look in.
set local lock_timeout = '2s';

alter table directory.service_search
  add column is_claimed boolean not null default false,
  add column is_doubted boolean not null default false;
comment on column directory.service_search.is_claimed is 'Somebody keeps it who proved that they may: there is a directory.owner of it.';
comment on column directory.service_search.is_doubted is 'There is a directory.doubt of it.';

create function directory.keep_standing() returns trigger language plpgsql as $$
declare
  listing uuid := coalesce(new.service_id, old.service_id);
begin
  update directory.service_search x set
    is_claimed = exists (select from directory.owner o where o.service_id = listing),
    is_doubted = exists (select from directory.doubt d where d.service_id = listing)
  where x.service_id = listing;
  return null;
end $$;
comment on function directory.keep_standing() is 'Whether a listing is claimed or doubted stands with what searches look in, whoever writes it.';

create trigger keep_standing after insert or delete on directory.owner
  for each row execute function directory.keep_standing();
create trigger keep_standing after insert or delete on directory.doubt
  for each row execute function directory.keep_standing();

update directory.service_search x set
  is_claimed = exists (select from directory.owner o where o.service_id = x.service_id),
  is_doubted = exists (select from directory.doubt d where d.service_id = x.service_id)
where x.service_id in (select service_id from directory.owner union all select service_id from directory.doubt);

-- Nothing asks it any more: whatever writes these rows asks directory.found_rows.
drop function directory.search_rows(uuid[], date);

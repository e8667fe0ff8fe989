-- A checklist that is changed goes on as another version of itself. The one before stays as it was, for rounds are read by its items; one of a series is in use.
alter table checklist add column series_id uuid;
alter table checklist add column version integer not null default 1 check (version >= 1);
do $$
declare z record;
begin
    for z in select id from zone loop
        perform set_config('app.zone', z.id::text, true);
        update checklist set series_id = id where zone_id = z.id;
    end loop;
    perform set_config('app.zone', '', true);
end $$;
alter table checklist alter column series_id set not null;
create unique index checklist_version_once on checklist (zone_id, series_id, version);
create unique index checklist_in_use on checklist (zone_id, series_id) where retired_at is null;

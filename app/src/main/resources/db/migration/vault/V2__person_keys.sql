-- One key a person and generation; wrapped is sealed by the zone's data key for this row. Destroying takes wrapped away and keeps the row, so that
-- what was written under it is known to be erased and not damaged.
create table vault_person_key (
    zone_id      uuid not null,
    id           uuid not null,
    person_id    uuid not null,
    generation   integer not null check (generation >= 1),
    algorithm    text not null,
    wrapped      text,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    primary key (zone_id, id),
    constraint vault_person_key_once unique (zone_id, person_id, generation),
    check ((wrapped is null) = (destroyed_at is not null))
);
create unique index vault_person_key_live on vault_person_key (zone_id, person_id) where destroyed_at is null;
grant select, insert, update on vault_person_key to ${app};
alter table vault_person_key enable row level security;
alter table vault_person_key force row level security;
create policy vault_person_key_zone on vault_person_key using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

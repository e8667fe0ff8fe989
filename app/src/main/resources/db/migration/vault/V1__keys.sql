-- A reference table: which master keys this database knows, for a node to check its keystore by before any zone is known.
create table vault_master_key (
    alias       text primary key,
    check_value text not null,
    created_at  timestamptz not null
);
grant select, insert on vault_master_key to ${app};

-- Number 0 is the root of the zone's keyed hashes, 1 and up open its columns, the highest seals.
-- No foreign key to zone: keys are made in a transaction of their own, when the zone's may not have ended yet.
create table vault_data_key (
    zone_id      uuid not null,
    number       integer not null check (number >= 0),
    algorithm    text not null,
    master_alias text not null,
    wrapped      bytea not null,
    created_at   timestamptz not null,
    primary key (zone_id, number),
    constraint vault_data_key_master foreign key (master_alias) references vault_master_key (alias)
);
grant select, insert, update on vault_data_key to ${app};
alter table vault_data_key enable row level security;
alter table vault_data_key force row level security;
create policy vault_data_key_zone on vault_data_key using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

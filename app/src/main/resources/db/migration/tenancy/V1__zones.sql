-- A reference table: read before the zone of a request is known, written by the operator.
create table zone (
    id            uuid primary key,
    code          text not null unique check (code ~ '^[a-z0-9]{2,20}$'),
    name_zh       text not null,
    name_en       text not null,
    division_code text not null check (division_code ~ '^[0-9]{6}$'),
    time_zone     text not null default 'Asia/Shanghai',
    latitude      double precision not null check (latitude between -90 and 90),
    longitude     double precision not null check (longitude between -180 and 180),
    created_at    timestamptz not null default now()
);
grant select, insert, update on zone to ${app};

create table zone_setting (
    zone_id    uuid not null references zone (id),
    name       text not null,
    valid_from date not null,
    value      text not null,
    primary key (zone_id, name, valid_from)
);
grant select, insert, update, delete on zone_setting to ${app};
alter table zone_setting enable row level security;
alter table zone_setting force row level security;
create policy zone_setting_zone on zone_setting using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Which control level is in force where, from when to when. division '' is the whole zone. Rows are never written over: a new level ends the one before it, and
-- one that has not begun can be withdrawn. Two never stand at once in one division: the database itself refuses it.
create table control_level (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    division     text not null check (division ~ '^([0-9]{6})?$'),
    level        text not null check (level in ('none', 'iv', 'iii', 'ii', 'i')),
    from_at      timestamptz not null,
    until_at     timestamptz,
    review_on    date,
    source       text not null check (length(source) between 1 and 300),
    reason       text not null default '' check (length(reason) <= 1000),
    confirmed_at timestamptz not null,
    confirmed_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    primary key (zone_id, id),
    constraint control_level_confirmer foreign key (zone_id, confirmed_by) references membership (zone_id, id),
    constraint control_level_once exclude using gist (zone_id with =, division with =, tstzrange(from_at, until_at) with &&) where (withdrawn_at is null),
    check (until_at > from_at),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index control_level_by_time on control_level (zone_id, from_at desc, id);
grant select, insert, update on control_level to ${app};
alter table control_level enable row level security;
alter table control_level force row level security;
create policy control_level_zone on control_level using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Where risk comes from. place: within the division, as the notice calls it.
create table risk_area (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    division     text not null check (division ~ '^[0-9]{6}$'),
    place        text not null default '' check (length(place) <= 100),
    risk         text not null check (risk in ('low', 'medium', 'high')),
    from_at      timestamptz not null,
    until_at     timestamptz,
    source       text not null check (length(source) between 1 and 300),
    confirmed_at timestamptz not null,
    confirmed_by uuid not null,
    primary key (zone_id, id),
    constraint risk_area_confirmer foreign key (zone_id, confirmed_by) references membership (zone_id, id),
    constraint risk_area_once exclude using gist (zone_id with =, division with =, place with =, tstzrange(from_at, until_at) with &&),
    check (until_at > from_at)
);
create index risk_area_by_time on risk_area (zone_id, from_at desc, id);
grant select, insert, update on risk_area to ${app};
alter table risk_area enable row level security;
alter table risk_area force row level security;
create policy risk_area_zone on risk_area using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

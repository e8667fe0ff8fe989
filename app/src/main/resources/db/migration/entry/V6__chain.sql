-- A point-to-point ride (点对点接送): who is in it has a seat.
create table transfer (
    zone_id     uuid not null references zone (id),
    id          uuid not null,
    filing_id   uuid not null,
    plate       text not null check (plate <> ''),
    driver      text not null default '',
    seats       integer not null check (seats between 1 and 99),
    people      integer not null check (people >= 1),
    departs_at  timestamptz not null,
    arrives_at  timestamptz not null,
    from_point  text not null check (from_point in ('gate', 'site', 'lodging')),
    to_point    text not null check (to_point in ('site', 'lodging')),
    ordered_at  timestamptz not null,
    ordered_by  uuid not null,
    primary key (zone_id, id),
    constraint transfer_filing foreign key (zone_id, filing_id) references filing (zone_id, id),
    constraint transfer_seats check (people <= seats),
    constraint transfer_vehicle_free exclude using gist (zone_id with =, plate with =, tstzrange(departs_at, arrives_at) with &&),
    check (arrives_at > departs_at),
    check (from_point <> to_point)
);
create index transfer_of on transfer (zone_id, filing_id, departs_at);
grant select, insert on transfer to ${app};
alter table transfer enable row level security;
alter table transfer force row level security;
create policy transfer_zone on transfer using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Where a crew was seen: by a scan, whose key makes it count once however often it is told, or by a person's word.
create table chain_point (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    filing_id  uuid not null,
    point      text not null check (point in ('gate', 'vehicle', 'site', 'lodging')),
    at         timestamptz not null,
    source_key text not null,
    told_by    uuid,
    primary key (zone_id, id),
    constraint chain_point_once unique (zone_id, source_key),
    constraint chain_point_filing foreign key (zone_id, filing_id) references filing (zone_id, id)
);
create index chain_point_of on chain_point (zone_id, filing_id, at);
grant select, insert on chain_point to ${app};
alter table chain_point enable row level security;
alter table chain_point force row level security;
create policy chain_point_zone on chain_point using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- The chain was broken for longer than it may: after this point nobody saw the crew. closed_at: where it was seen again.
create table chain_gap (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    filing_id     uuid not null,
    after_point   text not null,
    since         timestamptz not null,
    limit_minutes integer not null,
    noticed_at    timestamptz not null,
    closed_at     timestamptz,
    primary key (zone_id, id),
    constraint chain_gap_filing foreign key (zone_id, filing_id) references filing (zone_id, id)
);
create unique index chain_gap_open on chain_gap (zone_id, filing_id) where closed_at is null;
grant select, insert, update (closed_at) on chain_gap to ${app};
alter table chain_gap enable row level security;
alter table chain_gap force row level security;
create policy chain_gap_zone on chain_gap using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Hours of a site that local and outside crews have in turn (错时作业); the two sides never have the site at once, and a change of side has its disinfection.
create table split_shift (
    zone_id        uuid not null references zone (id),
    id             uuid not null,
    site_id        uuid not null,
    filing_id      uuid,
    side           text not null check (side in ('local', 'outside')),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    disinfected_at timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    primary key (zone_id, id),
    constraint split_shift_site foreign key (zone_id, site_id) references site (zone_id, id),
    constraint split_shift_apart exclude using gist (zone_id with =, site_id with =, side with <>, tstzrange(starts_at, ends_at) with &&),
    check (ends_at > starts_at),
    check (disinfected_at <= starts_at)
);
create index split_shift_of on split_shift (zone_id, site_id, starts_at);
grant select, insert on split_shift to ${app};
alter table split_shift enable row level security;
alter table split_shift force row level security;
create policy split_shift_zone on split_shift using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Where people wait out a quarantine. beds: how many people a room holds.
create table quarantine_place (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    name       text not null check (name <> ''),
    address    text not null default '',
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    primary key (zone_id, id),
    constraint quarantine_place_name unique (zone_id, name)
);
grant select, insert, update on quarantine_place to ${app};
alter table quarantine_place enable row level security;
alter table quarantine_place force row level security;
create policy quarantine_place_zone on quarantine_place using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table quarantine_room (
    zone_id  uuid not null references zone (id),
    place_id uuid not null,
    number   text not null check (number <> ''),
    beds     integer not null check (beds between 1 and 20),
    primary key (zone_id, place_id, number),
    constraint quarantine_room_place foreign key (zone_id, place_id) references quarantine_place (zone_id, id)
);
grant select, insert on quarantine_room to ${app};
alter table quarantine_room enable row level security;
alter table quarantine_room force row level security;
create policy quarantine_room_zone on quarantine_room using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- One row a bed: the order of a person names a bed of a room, and the database itself refuses two people in one bed at one time. So there are never more people than
-- beds, whatever the nodes do.
create table quarantine_bed (
    zone_id  uuid not null references zone (id),
    place_id uuid not null,
    room     text not null,
    bed      integer not null check (bed >= 1),
    primary key (zone_id, place_id, room, bed),
    constraint quarantine_bed_room foreign key (zone_id, place_id, room) references quarantine_room (zone_id, place_id, number)
);
grant select, insert on quarantine_bed to ${app};
alter table quarantine_bed enable row level security;
alter table quarantine_bed force row level security;
create policy quarantine_bed_zone on quarantine_bed using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table quarantine_order (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    filing_id  uuid,
    member_id  uuid not null,
    place_id   uuid not null,
    room       text not null,
    bed        integer not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    ordered_at timestamptz not null,
    ordered_by uuid not null,
    reason     text not null,
    ended_at   timestamptz,
    primary key (zone_id, id),
    constraint quarantine_order_member foreign key (zone_id, member_id) references member (zone_id, id),
    constraint quarantine_order_bed foreign key (zone_id, place_id, room, bed) references quarantine_bed (zone_id, place_id, room, bed),
    constraint quarantine_bed_free exclude using gist (zone_id with =, place_id with =, room with =, bed with =, tstzrange(starts_at, ends_at) with &&),
    constraint quarantine_once exclude using gist (zone_id with =, member_id with =, tstzrange(starts_at, ends_at) with &&),
    check (ends_at > starts_at)
);
create index quarantine_order_running on quarantine_order (zone_id, ends_at);
create index quarantine_order_of on quarantine_order (zone_id, member_id);
grant select, insert, update (ends_at, ended_at) on quarantine_order to ${app};
alter table quarantine_order enable row level security;
alter table quarantine_order force row level security;
create policy quarantine_order_zone on quarantine_order using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Extended or shortened, by whom and why; the order itself says what holds.
create table quarantine_change (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    order_id   uuid not null,
    ends_before timestamptz not null,
    ends_after timestamptz not null,
    reason     text not null check (reason <> ''),
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (zone_id, id),
    constraint quarantine_change_order foreign key (zone_id, order_id) references quarantine_order (zone_id, id)
);
grant select, insert on quarantine_change to ${app};
alter table quarantine_change enable row level security;
alter table quarantine_change force row level security;
create policy quarantine_change_zone on quarantine_change using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- One health report a person and day of the zone; what it says is sealed under the person's key.
create table quarantine_report (
    zone_id     uuid not null references zone (id),
    id          uuid not null,
    order_id    uuid not null,
    day         date not null,
    body        text,
    reported_at timestamptz not null,
    reported_by uuid not null,
    primary key (zone_id, id),
    constraint quarantine_report_once unique (zone_id, order_id, day),
    constraint quarantine_report_order foreign key (zone_id, order_id) references quarantine_order (zone_id, id)
);
grant select, insert, update (body) on quarantine_report to ${app};
alter table quarantine_report enable row level security;
alter table quarantine_report force row level security;
create policy quarantine_report_zone on quarantine_report using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

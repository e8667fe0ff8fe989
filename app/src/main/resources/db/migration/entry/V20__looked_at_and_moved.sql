-- A daily report that somebody has to look at, and who did: that it is so, never why.
create table quarantine_look (
    zone_id   uuid not null references zone (id),
    report_id uuid not null,
    order_id  uuid not null,
    asked_at  timestamptz not null,
    looked_at timestamptz,
    looked_by uuid,
    primary key (zone_id, report_id),
    constraint quarantine_look_report foreign key (zone_id, report_id) references quarantine_report (zone_id, id),
    constraint quarantine_look_order foreign key (zone_id, order_id) references quarantine_order (zone_id, id),
    check ((looked_at is null) = (looked_by is null))
);
create index quarantine_look_open on quarantine_look (zone_id, order_id) where looked_at is null;
grant select, insert, update (looked_at, looked_by), delete on quarantine_look to ${app};
alter table quarantine_look enable row level security;
alter table quarantine_look force row level security;
create policy quarantine_look_zone on quarantine_look using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- bed_since: from when the person has this bed; null: from the start. Who is moved has the new one from then on, whoever had it until the day before.
alter table quarantine_order add column bed_since timestamptz;
alter table quarantine_order drop constraint quarantine_bed_free;
alter table quarantine_order add constraint quarantine_bed_free exclude using gist (zone_id with =, place_id with =, room with =, bed with =, tstzrange(coalesce(bed_since, starts_at), ends_at) with &&);
alter table quarantine_order add constraint quarantine_bed_used check (ends_at > coalesce(bed_since, starts_at));
grant update (place_id, room, bed, bed_since) on quarantine_order to ${app};

-- From which bed into which, by whom and why.
create table quarantine_move (
    zone_id   uuid not null references zone (id),
    id        uuid not null,
    order_id  uuid not null,
    from_place uuid not null,
    from_room text not null,
    from_bed  integer not null,
    to_place  uuid not null,
    to_room   text not null,
    to_bed    integer not null,
    reason    text not null check (reason <> ''),
    moved_at  timestamptz not null,
    moved_by  uuid not null,
    primary key (zone_id, id),
    constraint quarantine_move_order foreign key (zone_id, order_id) references quarantine_order (zone_id, id)
);
create index quarantine_move_of on quarantine_move (zone_id, order_id, moved_at);
drop index quarantine_change_of;
create index quarantine_change_of on quarantine_change (zone_id, order_id, changed_at);
grant select, insert, delete on quarantine_move to ${app};
alter table quarantine_move enable row level security;
alter table quarantine_move force row level security;
create policy quarantine_move_zone on quarantine_move using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A ride that was cancelled holds neither vehicle nor seats. driver_id: the membership that drives, where it is one of the zone's; driver names whoever it is.
-- place_id: the quarantine place it goes to or comes from, where it is one: its people lodge there.
alter table transfer
    add column driver_id     uuid,
    add column place_id      uuid,
    add column cancelled_at  timestamptz,
    add column cancelled_by  uuid,
    add column cancel_reason text not null default '',
    add constraint transfer_driver foreign key (zone_id, driver_id) references membership (zone_id, id),
    add constraint transfer_place foreign key (zone_id, place_id) references quarantine_place (zone_id, id),
    add constraint transfer_cancelled check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason = '')),
    add constraint transfer_lodges check (place_id is null or from_point = 'lodging' or to_point = 'lodging');
alter table transfer drop constraint transfer_vehicle_free;
alter table transfer add constraint transfer_vehicle_free exclude using gist (zone_id with =, plate with =, tstzrange(departs_at, arrives_at) with &&) where (cancelled_at is null);
create index transfer_driven on transfer (zone_id, driver_id, departs_at) where driver_id is not null;
grant update (cancelled_at, cancelled_by, cancel_reason) on transfer to ${app};

-- A refusal is looked at again by the clock like every other answer: time can turn it into an admission.
drop index filing_by_holding;
create index filing_by_holding on filing (zone_id, holds_until) where state in ('filed', 'admitted', 'refused', 'arrived');

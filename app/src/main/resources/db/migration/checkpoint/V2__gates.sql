-- Where passes are looked at. kind says what lies behind it, so that whoever follows a chain of scans knows which link this is.
create table gate (
    zone_id   uuid not null references zone (id),
    id        uuid not null,
    name      text not null check (length(name) between 1 and 60),
    kind      text not null check (kind in ('zone', 'site', 'lodging', 'relay')),
    asks      text not null check (asks in ('entry', 'vehicle', 'any')),
    site_id   uuid,
    phone     text not null default '' check (length(phone) <= 40),
    opened_at timestamptz not null,
    closed_at timestamptz,
    primary key (zone_id, id),
    constraint gate_site foreign key (zone_id, site_id) references site (zone_id, id),
    check (site_id is null or kind = 'site')
);
create unique index gate_name_once on gate (zone_id, name) where closed_at is null;
grant select, insert, update on gate to ${app};
alter table gate enable row level security;
alter table gate force row level security;
create policy gate_zone on gate using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A phone or tablet of a gate. Its private key was made in its browser and never leaves it; what it signs is known to come from it.
-- last_seq: the highest number it has sent; skew: seconds its clock was ahead of ours when it last sent.
create table gate_device (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    gate_id      uuid not null,
    name         text not null check (length(name) between 1 and 60),
    public_key   bytea not null,
    enrolled_at  timestamptz not null,
    enrolled_by  uuid not null,
    retired_at   timestamptz,
    retired_by   uuid,
    seen_at      timestamptz,
    last_seq     bigint not null default 0 check (last_seq >= 0),
    waiting      integer not null default 0 check (waiting >= 0),
    skew_seconds integer,
    bundle_at    timestamptz,
    primary key (zone_id, id),
    constraint gate_device_gate foreign key (zone_id, gate_id) references gate (zone_id, id),
    constraint gate_device_key_once unique (zone_id, public_key),
    check ((retired_at is null) = (retired_by is null))
);
create index gate_device_of_gate on gate_device (zone_id, gate_id, enrolled_at desc);
grant select, insert, update on gate_device to ${app};
alter table gate_device enable row level security;
alter table gate_device force row level security;
create policy gate_device_zone on gate_device using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- One scan, by the number its device gave it: sent again it is the same row. said_at is the device's clock, scanned_at the same moment by ours.
-- No foreign key to the pass: one that this database lost in a restore must not keep a gate from telling what it saw. Of what was no pass nothing is kept.
create table pass_scan (
    zone_id     uuid not null references zone (id),
    device_id   uuid not null,
    seq         bigint not null check (seq >= 1),
    gate_id     uuid not null,
    pass_id     uuid,
    purpose     text not null check (purpose in ('entry', 'vehicle')),
    verdict     text not null check (verdict in ('valid', 'expired', 'not_yet', 'revoked', 'wrong_purpose', 'damaged', 'cannot_decide')),
    reason      text check (reason ~ '^[A-Z_]{1,40}$'),
    guard_id    uuid not null,
    said_at     timestamptz not null,
    scanned_at  timestamptz not null,
    received_at timestamptz not null,
    digest      bytea not null,
    primary key (zone_id, device_id, seq),
    constraint pass_scan_device foreign key (zone_id, device_id) references gate_device (zone_id, id),
    constraint pass_scan_gate foreign key (zone_id, gate_id) references gate (zone_id, id),
    check (pass_id is not null or verdict in ('damaged', 'cannot_decide')),
    check ((verdict = 'valid') = (reason is null))
);
create index pass_scan_by_time on pass_scan (zone_id, scanned_at desc, device_id, seq);
create index pass_scan_of_gate on pass_scan (zone_id, gate_id, scanned_at desc);
create index pass_scan_of_pass on pass_scan (zone_id, pass_id, scanned_at) where pass_id is not null;
grant select, insert, delete on pass_scan to ${app};
alter table pass_scan enable row level security;
alter table pass_scan force row level security;
create policy pass_scan_zone on pass_scan using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- What the guard did about a scan; numbered in the same row of numbers.
create table scan_outcome (
    zone_id     uuid not null references zone (id),
    device_id   uuid not null,
    seq         bigint not null check (seq >= 1),
    of_seq      bigint not null,
    outcome     text not null check (outcome in ('let_in', 'mismatch', 'turned_away', 'called')),
    guard_id    uuid not null,
    decided_at  timestamptz not null,
    received_at timestamptz not null,
    digest      bytea not null,
    primary key (zone_id, device_id, seq),
    constraint scan_outcome_once unique (zone_id, device_id, of_seq),
    constraint scan_outcome_scan foreign key (zone_id, device_id, of_seq) references pass_scan (zone_id, device_id, seq),
    check (of_seq >= 1 and of_seq < seq)
);
grant select, insert, delete on scan_outcome to ${app};
alter table scan_outcome enable row level security;
alter table scan_outcome force row level security;
create policy scan_outcome_zone on scan_outcome using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- What somebody has to look into. copied: one pass at two gates faster than anybody gets there; clock: a phone's clock is off; number: a device gave one number to two scans.
create table gate_alert (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    kind       text not null check (kind in ('copied', 'clock', 'number')),
    pass_id    uuid,
    device_id  uuid not null,
    gate_id    uuid not null,
    other_gate uuid,
    seconds    integer,
    raised_at  timestamptz not null,
    times      integer not null default 1 check (times >= 1),
    last_at    timestamptz not null,
    closed_at  timestamptz,
    closed_by  uuid,
    note       text check (length(note) between 1 and 300),
    primary key (zone_id, id),
    constraint gate_alert_device foreign key (zone_id, device_id) references gate_device (zone_id, id),
    check ((kind = 'copied') = (pass_id is not null) and (kind = 'copied') = (other_gate is not null)),
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (note is null))
);
create unique index gate_alert_pass_open on gate_alert (zone_id, pass_id) where kind = 'copied' and closed_at is null;
create unique index gate_alert_device_open on gate_alert (zone_id, kind, device_id) where kind <> 'copied' and closed_at is null;
create index gate_alert_by_time on gate_alert (zone_id, raised_at desc, id desc);
grant select, insert, update on gate_alert to ${app};
alter table gate_alert enable row level security;
alter table gate_alert force row level security;
create policy gate_alert_zone on gate_alert using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Somebody whose temperature is measured, again where it was high. Who and how high is encrypted for its row; rows go when the zone's days for them are over.
create table fever_watch (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    site_id       uuid not null,
    begun_at      timestamptz not null,
    begun_by      uuid not null,
    state         text not null check (state in ('normal', 'measure_again', 'cleared', 'isolate')),
    run_id        uuid,
    person_cipher text not null,
    primary key (zone_id, id),
    constraint fever_watch_site foreign key (zone_id, site_id) references site (zone_id, id),
    constraint fever_watch_run foreign key (zone_id, run_id) references emergency_run (zone_id, id),
    check (run_id is null or state = 'isolate')
);
create index fever_watch_by_time on fever_watch (zone_id, begun_at, id);
grant select, insert, update, delete on fever_watch to ${app};
alter table fever_watch enable row level security;
alter table fever_watch force row level security;
create policy fever_watch_zone on fever_watch using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table fever_measurement (
    zone_id        uuid not null references zone (id),
    id             uuid not null,
    watch_id       uuid not null,
    measured_at    timestamptz not null,
    received_at    timestamptz not null,
    measured_by    uuid not null,
    celsius_cipher text not null,
    primary key (zone_id, id),
    constraint fever_measurement_watch foreign key (zone_id, watch_id) references fever_watch (zone_id, id)
);
create index fever_measurement_of_watch on fever_measurement (zone_id, watch_id, measured_at);
grant select, insert, update, delete on fever_measurement to ${app};
alter table fever_measurement enable row level security;
alter table fever_measurement force row level security;
create policy fever_measurement_zone on fever_measurement using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

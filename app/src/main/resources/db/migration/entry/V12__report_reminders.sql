-- Of whom, on which day of the zone, people were told that no report had come: the key is what keeps a round that is run twice from telling twice.
create table quarantine_reminder (
    zone_id   uuid not null references zone (id),
    order_id  uuid not null,
    day       date not null,
    told_at   timestamptz not null,
    primary key (zone_id, order_id, day),
    constraint quarantine_reminder_order foreign key (zone_id, order_id) references quarantine_order (zone_id, id)
);
grant select, insert on quarantine_reminder to ${app};
alter table quarantine_reminder enable row level security;
alter table quarantine_reminder force row level security;
create policy quarantine_reminder_zone on quarantine_reminder using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

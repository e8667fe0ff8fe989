-- Names of administrative divisions (GB/T 2260), as far as the zone meets them: one name a code, corrected where it stands, and offered for a time.
create table division (
    zone_id    uuid not null references zone (id),
    code       text not null check (code ~ '^[0-9]{6}$'),
    name_zh    text not null,
    name_en    text not null,
    sort       integer not null default 0,
    valid_from date not null,
    valid_to   date,
    primary key (zone_id, code),
    check (valid_to > valid_from)
);
grant select, insert, update on division to ${app};
alter table division enable row level security;
alter table division force row level security;
create policy division_zone on division using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

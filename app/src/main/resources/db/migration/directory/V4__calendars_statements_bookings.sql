-- Minutes count from midnight of the day in the zone's time zone; a night shift ends after 1440.
create table crew_shift (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    crew_id       uuid not null,
    weekday       smallint not null check (weekday between 1 and 7),   -- 1 Monday
    starts_minute smallint not null check (starts_minute between 0 and 1439),
    ends_minute   smallint not null check (ends_minute <= 2880),
    lane          text not null check (lane in ('day', 'night')),
    valid_from    date not null,
    valid_to      date,                                                -- the last day it holds
    primary key (zone_id, id),
    constraint crew_shift_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    check (ends_minute > starts_minute and ends_minute - starts_minute <= 1440),
    check (valid_to >= valid_from)
);
create index crew_shift_of_crew on crew_shift (zone_id, crew_id);
grant select, insert, update, delete on crew_shift to ${app};
alter table crew_shift enable row level security;
alter table crew_shift force row level security;
create policy crew_shift_zone on crew_shift using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- One day against the pattern: off, or work (a make-up day of the crew's own) at the given minutes
create table crew_day (
    zone_id       uuid not null references zone (id),
    crew_id       uuid not null,
    day           date not null,
    kind          text not null check (kind in ('off', 'work')),
    starts_minute smallint check (starts_minute between 0 and 1439),
    ends_minute   smallint check (ends_minute <= 2880),
    note          text not null default '',
    primary key (zone_id, crew_id, day),
    constraint crew_day_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    check ((kind = 'work') = (starts_minute is not null) and (starts_minute is null) = (ends_minute is null)),
    check (ends_minute > starts_minute)
);
grant select, insert, update, delete on crew_day to ${app};
alter table crew_day enable row level security;
alter table crew_day force row level security;
create policy crew_day_zone on crew_day using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table crew_capacity_statement (
    zone_id   uuid not null references zone (id),
    id        uuid not null,
    crew_id   uuid not null,
    source    text not null check (source in ('lead', 'installer', 'officer', 'import')),
    note      text not null default '',
    stated_at timestamptz not null,
    stated_by uuid,
    primary key (zone_id, id),
    constraint crew_capacity_statement_crew foreign key (zone_id, crew_id) references crew (zone_id, id)
);
create index crew_capacity_statement_of_crew on crew_capacity_statement (zone_id, crew_id, stated_at);
grant select, insert on crew_capacity_statement to ${app};
alter table crew_capacity_statement enable row level security;
alter table crew_capacity_statement force row level security;
create policy crew_capacity_statement_zone on crew_capacity_statement using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table crew_control_status (
    zone_id            uuid not null references zone (id),
    id                 uuid not null,
    crew_id            uuid not null,
    status             text not null check (status in ('clear', 'clear_from', 'suspended')),
    clear_from         timestamptz,
    split_shift_needed boolean not null default false,
    split_shift_until  timestamptz,                                    -- null while needed: no end known
    source             text not null check (source in ('lead', 'installer', 'officer', 'health', 'import')),
    note               text not null default '',
    stated_at          timestamptz not null,
    stated_by          uuid,
    primary key (zone_id, id),
    constraint crew_control_status_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    check ((status = 'clear_from') = (clear_from is not null)),
    check (split_shift_needed or split_shift_until is null)
);
create index crew_control_status_of_crew on crew_control_status (zone_id, crew_id, stated_at);
grant select, insert on crew_control_status to ${app};
alter table crew_control_status enable row level security;
alter table crew_control_status force row level security;
create policy crew_control_status_zone on crew_control_status using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- No crew is booked twice: the database itself refuses the overlap. Reads go by the plain columns: a policy keeps && off the range's index.
create table crew_booking (
    zone_id        uuid not null references zone (id),
    id             uuid not null,
    crew_id        uuid not null,
    kind           text not null check (kind in ('busy', 'engagement')),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    reference_id   uuid,                                               -- of the engagement
    note           text not null default '',
    booked_at      timestamptz not null,
    released_at    timestamptz,
    release_reason text,
    primary key (zone_id, id),
    constraint crew_booking_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    constraint crew_booking_free exclude using gist (zone_id with =, crew_id with =, tstzrange(starts_at, ends_at) with &&)
        where (released_at is null),
    check (ends_at > starts_at),
    check ((released_at is null) = (release_reason is null)),
    check ((kind = 'engagement') = (reference_id is not null))
);
create index crew_booking_of_crew on crew_booking (zone_id, crew_id, ends_at, starts_at);
create index crew_booking_reference on crew_booking (zone_id, reference_id);
grant select, insert, update on crew_booking to ${app};
alter table crew_booking enable row level security;
alter table crew_booking force row level security;
create policy crew_booking_zone on crew_booking using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

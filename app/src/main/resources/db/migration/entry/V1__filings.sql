-- One row a zone and year: numbers without gaps, because a filing that rolls back gives its number back with it.
create table filing_number (
    zone_id uuid not null references zone (id),
    year    integer not null,
    last    integer not null,
    primary key (zone_id, year)
);
grant select, insert, update on filing_number to ${app};
alter table filing_number enable row level security;
alter table filing_number force row level security;
create policy filing_number_zone on filing_number using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- draft holds what was typed and is not filed, invalid input included; the other columns and the tables below hold what was last filed.
-- owner_id: the organisation that began it. filer: who filed it as the protocol asks, the installer or the local receiver (the company of the site).
-- verdict and what follows repeat the latest decision, so that lists filter and sort by it.
create table filing (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    number        text,
    owner_id      uuid not null,
    installer_id  uuid,
    company_id    uuid,
    site_id       uuid,
    crew_id       uuid,
    origin        text check (origin ~ '^[0-9]{6}$'),
    travel_mode   text check (travel_mode in ('road', 'coach', 'rail', 'air', 'sea')),
    arrives_from  timestamptz,
    arrives_until timestamptz,
    leaves_at     timestamptz,
    distance_metres bigint check (distance_metres >= 0),
    why_outside   text not null default '',
    filer         text check (filer in ('installer', 'receiver')),
    state         text not null check (state in ('draft', 'handed', 'filed', 'returned', 'admitted', 'refused', 'arrived', 'closed', 'withdrawn')),
    return_reason text not null default '',
    revision      integer not null default 0,
    draft         jsonb,
    draft_version integer not null default 0,
    created_at    timestamptz not null,
    created_by    uuid not null,
    changed_at    timestamptz not null,
    first_filed_at timestamptz,
    filed_at      timestamptz,
    filed_by      uuid,
    arrived_at    timestamptz,
    ended_at      timestamptz,
    end_reason    text not null default '',
    decision_id   uuid,
    verdict       text check (verdict in ('admit', 'admit_with_conditions', 'quarantine', 'cannot_decide', 'refuse')),
    decided_at    timestamptz,
    holds_until   timestamptz,
    expires_early boolean not null default false,
    primary key (zone_id, id),
    constraint filing_number_once unique (zone_id, number),
    constraint filing_site foreign key (zone_id, site_id) references site (zone_id, id),
    constraint filing_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    constraint filing_filed_whole check (state in ('draft', 'handed', 'withdrawn') or (number is not null and site_id is not null and crew_id is not null
        and installer_id is not null and company_id is not null and origin is not null and arrives_from is not null and arrives_until is not null
        and leaves_at is not null and filed_at is not null and filer is not null)),
    check (arrives_until > arrives_from),
    check (leaves_at >= arrives_until),
    check ((state in ('closed', 'withdrawn')) = (ended_at is not null)),
    check (state <> 'returned' or return_reason <> '')
);
create index filing_of_owner on filing (zone_id, owner_id, changed_at desc, id);
create index filing_of_installer on filing (zone_id, installer_id, changed_at desc, id);
create index filing_of_company on filing (zone_id, company_id, changed_at desc, id);
create index filing_by_arrival on filing (zone_id, state, arrives_from, id);
create index filing_of_crew on filing (zone_id, crew_id, arrives_from);
create index filing_of_site on filing (zone_id, site_id, arrives_from);
create index filing_by_holding on filing (zone_id, holds_until) where state in ('filed', 'admitted', 'arrived');
grant select, insert, update, delete on filing to ${app};
alter table filing enable row level security;
alter table filing force row level security;
create policy filing_zone on filing using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table filing_member (
    zone_id   uuid not null references zone (id),
    filing_id uuid not null,
    member_id uuid not null,
    position  integer not null check (position >= 1),
    primary key (zone_id, filing_id, member_id),
    constraint filing_member_filing foreign key (zone_id, filing_id) references filing (zone_id, id),
    constraint filing_member_member foreign key (zone_id, member_id) references member (zone_id, id)
);
create index filing_member_of on filing_member (zone_id, member_id);
grant select, insert, update, delete on filing_member to ${app};
alter table filing_member enable row level security;
alter table filing_member force row level security;
create policy filing_member_zone on filing_member using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table filing_equipment (
    zone_id   uuid not null references zone (id),
    id        uuid not null,
    filing_id uuid not null,
    position  integer not null check (position >= 1),
    name      text not null check (name <> ''),
    pieces    integer not null check (pieces between 1 and 9999),
    origin    text not null check (origin ~ '^[0-9]{6}$'),
    primary key (zone_id, id),
    constraint filing_equipment_filing foreign key (zone_id, filing_id) references filing (zone_id, id)
);
create index filing_equipment_of on filing_equipment (zone_id, filing_id, position);
grant select, insert, update, delete on filing_equipment to ${app};
alter table filing_equipment enable row level security;
alter table filing_equipment force row level security;
create policy filing_equipment_zone on filing_equipment using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- driver: as named by the filer; who drives for the installer is among the members too.
create table filing_vehicle (
    zone_id   uuid not null references zone (id),
    id        uuid not null,
    filing_id uuid not null,
    position  integer not null check (position >= 1),
    plate     text not null check (plate <> ''),
    seats     integer not null check (seats between 1 and 99),
    driver    text not null default '',
    primary key (zone_id, id),
    constraint filing_vehicle_plate unique (zone_id, filing_id, plate),
    constraint filing_vehicle_filing foreign key (zone_id, filing_id) references filing (zone_id, id)
);
create index filing_vehicle_of on filing_vehicle (zone_id, filing_id, position);
grant select, insert, update, delete on filing_vehicle to ${app};
alter table filing_vehicle enable row level security;
alter table filing_vehicle force row level security;
create policy filing_vehicle_zone on filing_vehicle using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Where the crew was and comes through, day by day; whereabouts are kept no longer than the filing's retention.
create table filing_stop (
    zone_id    uuid not null references zone (id),
    filing_id  uuid not null,
    position   integer not null check (position >= 1),
    division   text not null check (division ~ '^[0-9]{6}$'),
    from_day   date not null,
    until_day  date not null,
    primary key (zone_id, filing_id, position),
    constraint filing_stop_filing foreign key (zone_id, filing_id) references filing (zone_id, id),
    check (until_day >= from_day)
);
create index filing_stop_in on filing_stop (zone_id, division, until_day);
grant select, insert, update, delete on filing_stop to ${app};
alter table filing_stop enable row level security;
alter table filing_stop force row level security;
create policy filing_stop_zone on filing_stop using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- What happened to a filing, as its parties may see it. what is a message key's end, args its values, never a health fact.
create table filing_history (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    filing_id     uuid not null,
    at            timestamptz not null,
    what          text not null,
    args          jsonb not null default '[]',
    membership_id uuid,
    actor         text not null default '',
    primary key (zone_id, id),
    constraint filing_history_filing foreign key (zone_id, filing_id) references filing (zone_id, id) on delete cascade
);
create index filing_history_of on filing_history (zone_id, filing_id, at);
grant select, insert, delete on filing_history to ${app};
alter table filing_history enable row level security;
alter table filing_history force row level security;
create policy filing_history_zone on filing_history using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

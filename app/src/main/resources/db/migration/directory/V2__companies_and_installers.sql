-- company.id and installer.id are the organisation's id. A credit code whose check character is doubtful is kept only with who accepted it, when and why.
create table company (
    zone_id         uuid not null references zone (id),
    id              uuid not null,
    credit_code     text not null check (length(credit_code) = 18),
    doubtful_reason text,
    doubtful_by     uuid,
    doubtful_at     timestamptz,
    name            text not null check (length(name) between 1 and 200),
    address         text not null default '',
    division_code   text check (division_code ~ '^[0-9]{6}$'),
    latitude        double precision check (latitude between -90 and 90),
    longitude       double precision check (longitude between -180 and 180),
    contact_name    text not null default '',
    contact_phone   text not null default '',
    registered_at   timestamptz not null,
    primary key (zone_id, id),
    constraint company_credit_code unique (zone_id, credit_code),
    constraint company_organisation foreign key (zone_id, id) references organisation (zone_id, id),
    check ((latitude is null) = (longitude is null)),
    check ((doubtful_reason is null) = (doubtful_by is null) and (doubtful_by is null) = (doubtful_at is null))
);
create index company_by_name on company (zone_id, name, id);
grant select, insert, update on company to ${app};
alter table company enable row level security;
alter table company force row level security;
create policy company_zone on company using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table site (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    company_id    uuid not null,
    name          text not null check (length(name) between 1 and 200),
    address       text not null,
    division_code text not null check (division_code ~ '^[0-9]{6}$'),
    latitude      double precision not null check (latitude between -90 and 90),
    longitude     double precision not null check (longitude between -180 and 180),
    access_note   text not null default '',           -- gate, hours, what a truck must know
    closed_at     timestamptz,
    primary key (zone_id, id),
    constraint site_name unique (zone_id, company_id, name),
    constraint site_company foreign key (zone_id, company_id) references company (zone_id, id)
);
grant select, insert, update on site to ${app};
alter table site enable row level security;
alter table site force row level security;
create policy site_zone on site using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- service_area: prefixes of division codes (37, 3706, 370613); empty: not limited.
-- inspections_total and passed_first: what the quality criterion of ranking is computed from.
create table installer (
    zone_id           uuid not null references zone (id),
    id                uuid not null,
    credit_code       text not null check (length(credit_code) = 18),
    doubtful_reason   text,
    doubtful_by       uuid,
    doubtful_at       timestamptz,
    name              text not null check (length(name) between 1 and 200),
    address           text not null default '',
    division_code     text check (division_code ~ '^[0-9]{6}$'),
    latitude          double precision check (latitude between -90 and 90),
    longitude         double precision check (longitude between -180 and 180),
    contact_name      text not null default '',
    contact_phone     text not null default '',
    service_area      text[] not null default '{}',
    inspections_total integer not null default 0 check (inspections_total >= 0),
    passed_first      integer not null default 0 check (passed_first between 0 and inspections_total),
    registered_at     timestamptz not null,
    primary key (zone_id, id),
    constraint installer_credit_code unique (zone_id, credit_code),
    constraint installer_organisation foreign key (zone_id, id) references organisation (zone_id, id),
    check ((latitude is null) = (longitude is null)),
    check ((doubtful_reason is null) = (doubtful_by is null) and (doubtful_by is null) = (doubtful_at is null))
);
create index installer_by_name on installer (zone_id, name, id);
grant select, insert, update on installer to ${app};
alter table installer enable row level security;
alter table installer force row level security;
create policy installer_zone on installer using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table safety_licence (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    installer_id uuid not null,
    number       text not null check (number <> ''),
    valid_from   date,                                -- null: not told
    valid_to     date not null,                       -- the last day it holds
    primary key (zone_id, id),
    constraint safety_licence_number unique (zone_id, installer_id, number),
    constraint safety_licence_installer foreign key (zone_id, installer_id) references installer (zone_id, id),
    check (valid_to >= valid_from)
);
grant select, insert, update, delete on safety_licence to ${app};
alter table safety_licence enable row level security;
alter table safety_licence force row level security;
create policy safety_licence_zone on safety_licence using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table licence (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    installer_id uuid not null,
    scope_code   text not null,
    class_code   text not null,
    number       text not null check (number <> ''),
    valid_from   date,                                -- null: not told
    valid_to     date not null,                       -- the last day it holds
    primary key (zone_id, id),
    constraint licence_number unique (zone_id, installer_id, scope_code, class_code, number),
    constraint licence_installer foreign key (zone_id, installer_id) references installer (zone_id, id),
    constraint licence_of_class foreign key (zone_id, scope_code, class_code) references licence_class (zone_id, scope_code, code),
    check (valid_to >= valid_from)
);
create index licence_expiry on licence (zone_id, valid_to);
grant select, insert, update, delete on licence to ${app};
alter table licence enable row level security;
alter table licence force row level security;
create policy licence_zone on licence using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- blacklist: against everybody, or one company's own; conflict (of interest): always with one company
create table installer_mark (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    installer_id uuid not null,
    kind         text not null check (kind in ('blacklist', 'conflict')),
    company_id   uuid,
    reason       text not null check (reason <> ''),
    valid_from   date not null,
    valid_to     date,                                -- the last day it holds; null: until lifted
    made_by      uuid not null,
    made_at      timestamptz not null,
    lifted_by    uuid,
    lifted_at    timestamptz,
    lift_reason  text,
    primary key (zone_id, id),
    constraint installer_mark_installer foreign key (zone_id, installer_id) references installer (zone_id, id),
    constraint installer_mark_company foreign key (zone_id, company_id) references company (zone_id, id),
    check (kind = 'blacklist' or company_id is not null),
    check (valid_to >= valid_from)
);
create index installer_mark_of on installer_mark (zone_id, installer_id);
grant select, insert, update on installer_mark to ${app};
alter table installer_mark enable row level security;
alter table installer_mark force row level security;
create policy installer_mark_zone on installer_mark using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

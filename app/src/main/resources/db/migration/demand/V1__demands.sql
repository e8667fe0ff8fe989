-- Kinds of machines a zone sees installed; offered from valid_from until before valid_to, never deleted once a demand names one.
create table machine_kind (
    zone_id    uuid not null references zone (id),
    code       text not null check (code ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
    name_zh    text not null,
    name_en    text not null,
    sort       integer not null default 0,
    valid_from date not null,
    valid_to   date,
    primary key (zone_id, code),
    check (valid_to > valid_from)
);
grant select, insert, update on machine_kind to ${app};
alter table machine_kind enable row level security;
alter table machine_kind force row level security;
create policy machine_kind_zone on machine_kind using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- One row a zone and year: numbers without gaps, because a publication that rolls back gives its number back with it.
create table demand_number (
    zone_id uuid not null references zone (id),
    year    integer not null,
    last    integer not null,
    primary key (zone_id, year)
);
grant select, insert, update on demand_number to ${app};
alter table demand_number enable row level security;
alter table demand_number force row level security;
create policy demand_number_zone on demand_number using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- draft holds what was typed and is not published, invalid input included; the other columns hold what was last published.
-- draft_version counts saves of the draft (two windows open on one draft), revision counts publications.
create table demand (
    zone_id         uuid not null references zone (id),
    id              uuid not null,
    number          text,
    company_id      uuid not null,
    site_id         uuid,
    title           text not null default '',
    description     text not null default '',
    contact_name    text not null default '',
    contact_phone   text not null default '',
    budget_from_fen bigint check (budget_from_fen >= 0),
    budget_to_fen   bigint check (budget_to_fen >= budget_from_fen),
    state           text not null check (state in ('draft', 'published', 'engaged', 'completed', 'withdrawn')),
    revision        integer not null default 0,
    draft           jsonb,
    draft_version   integer not null default 0,
    created_at      timestamptz not null,
    created_by      uuid not null,
    changed_at      timestamptz not null,
    published_at    timestamptz,
    ended_at        timestamptz,
    end_reason      text,
    primary key (zone_id, id),
    constraint demand_number_once unique (zone_id, number),
    constraint demand_company foreign key (zone_id, company_id) references company (zone_id, id),
    constraint demand_site foreign key (zone_id, site_id) references site (zone_id, id),
    constraint demand_published_whole check (state in ('draft', 'withdrawn') or (number is not null and site_id is not null and published_at is not null))
);
create index demand_of_company on demand (zone_id, company_id, changed_at desc, id);
create index demand_by_change on demand (zone_id, changed_at desc, id);
create index demand_by_state on demand (zone_id, state, changed_at desc, id);
grant select, insert, update, delete on demand to ${app};
alter table demand enable row level security;
alter table demand force row level security;
create policy demand_zone on demand using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table demand_machine (
    zone_id          uuid not null references zone (id),
    demand_id        uuid not null,
    position         integer not null check (position >= 1),
    kind_code        text not null,
    name             text not null check (name <> ''),
    weight_kg        bigint not null check (weight_kg > 0),
    length_mm        integer check (length_mm > 0),
    width_mm         integer check (width_mm > 0),
    height_mm        integer check (height_mm > 0),
    heaviest_part_kg bigint check (heaviest_part_kg between 1 and weight_kg),
    primary key (zone_id, demand_id, position),
    constraint demand_machine_demand foreign key (zone_id, demand_id) references demand (zone_id, id),
    constraint demand_machine_kind foreign key (zone_id, kind_code) references machine_kind (zone_id, code)
);
grant select, insert, update, delete on demand_machine to ${app};
alter table demand_machine enable row level security;
alter table demand_machine force row level security;
create policy demand_machine_zone on demand_machine using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- changed_in: the revision of the demand that last changed this package; an answer given to an older one has to be given again.
create table work_package (
    zone_id             uuid not null references zone (id),
    id                  uuid not null,
    demand_id           uuid not null,
    position            integer not null check (position >= 1),
    title               text not null check (title <> ''),
    what                text not null default '',
    licence_scope       text not null,
    licence_class       text not null,
    work_minutes        integer not null check (work_minutes > 0),
    window_starts       timestamptz not null,
    window_ends         timestamptz not null,
    ready_at            timestamptz,
    crews_needed        integer not null check (crews_needed between 1 and 9),
    split_shift_allowed boolean not null,
    state               text not null check (state in ('open', 'engaged', 'done', 'withdrawn')),
    changed_in          integer not null,
    primary key (zone_id, id),
    constraint work_package_demand foreign key (zone_id, demand_id) references demand (zone_id, id),
    constraint work_package_class foreign key (zone_id, licence_scope, licence_class) references licence_class (zone_id, scope_code, code),
    check (window_ends > window_starts)
);
create index work_package_of_demand on work_package (zone_id, demand_id, position);
create index work_package_open on work_package (zone_id, state, window_starts);
grant select, insert, update, delete on work_package to ${app};
alter table work_package enable row level security;
alter table work_package force row level security;
create policy work_package_zone on work_package using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table work_package_skill (
    zone_id    uuid not null references zone (id),
    package_id uuid not null,
    trade_code text not null,
    level      smallint not null check (level between 1 and 5),
    heads      integer not null check (heads between 1 and 200),
    primary key (zone_id, package_id, trade_code, level),
    constraint work_package_skill_package foreign key (zone_id, package_id) references work_package (zone_id, id) on delete cascade,
    constraint work_package_skill_trade foreign key (zone_id, trade_code) references trade (zone_id, code)
);
grant select, insert, update, delete on work_package_skill to ${app};
alter table work_package_skill enable row level security;
alter table work_package_skill force row level security;
create policy work_package_skill_zone on work_package_skill using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table work_package_certificate (
    zone_id    uuid not null references zone (id),
    package_id uuid not null,
    kind_code  text not null,
    heads      integer not null check (heads between 1 and 200),
    primary key (zone_id, package_id, kind_code),
    constraint work_package_certificate_package foreign key (zone_id, package_id) references work_package (zone_id, id) on delete cascade,
    constraint work_package_certificate_kind foreign key (zone_id, kind_code) references certificate_kind (zone_id, code)
);
grant select, insert, update, delete on work_package_certificate to ${app};
alter table work_package_certificate enable row level security;
alter table work_package_certificate force row level security;
create policy work_package_certificate_zone on work_package_certificate using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table work_package_predecessor (
    zone_id     uuid not null references zone (id),
    package_id  uuid not null,
    after_id    uuid not null,
    lag_minutes integer not null check (lag_minutes >= 0),
    primary key (zone_id, package_id, after_id),
    constraint work_package_predecessor_package foreign key (zone_id, package_id) references work_package (zone_id, id) on delete cascade,
    constraint work_package_predecessor_after foreign key (zone_id, after_id) references work_package (zone_id, id) on delete cascade,
    check (package_id <> after_id)
);
create index work_package_successor on work_package_predecessor (zone_id, after_id);
grant select, insert, update, delete on work_package_predecessor to ${app};
alter table work_package_predecessor enable row level security;
alter table work_package_predecessor force row level security;
create policy work_package_predecessor_zone on work_package_predecessor using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- What happened to a demand, as its parties may see it. what is a message key's end, args its values; audit keeps the full record beside it.
create table demand_history (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    demand_id     uuid not null,
    at            timestamptz not null,
    what          text not null,
    args          jsonb not null default '[]',
    membership_id uuid,
    actor         text not null default '',
    installer_id  uuid,
    primary key (zone_id, id),
    constraint demand_history_demand foreign key (zone_id, demand_id) references demand (zone_id, id) on delete cascade
);
create index demand_history_of on demand_history (zone_id, demand_id, at);
grant select, insert on demand_history to ${app};
alter table demand_history enable row level security;
alter table demand_history force row level security;
create policy demand_history_zone on demand_history using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

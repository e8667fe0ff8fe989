-- The document number stands encrypted (document_cipher, bound to table, column and row), its keyed hash beside it for matching,
-- and masked for the screen. A person works for one installer at a time.
create table member (
    zone_id         uuid not null references zone (id),
    id              uuid not null,
    installer_id    uuid not null,
    name            text not null check (length(name) between 1 and 100),
    document_kind   text not null check (document_kind in ('citizen_id', 'passport', 'foreign_permanent_residence', 'hk_macau_permit', 'taiwan_permit')),
    document_cipher text not null,
    document_hash   text not null,
    document_masked text not null,
    phone           text not null default '',
    account_id      uuid references account (id),
    joined_at       timestamptz not null,
    left_at         timestamptz,
    primary key (zone_id, id),
    constraint member_installer foreign key (zone_id, installer_id) references installer (zone_id, id)
);
create unique index member_document on member (zone_id, document_hash) where left_at is null;
create unique index member_account on member (zone_id, account_id) where left_at is null and account_id is not null;
create index member_of_installer on member (zone_id, installer_id, name);
grant select, insert, update on member to ${app};
alter table member enable row level security;
alter table member force row level security;
create policy member_zone on member using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- level 1 初级工 to 5 高级技师: more is better, as ranking compares
create table member_trade (
    zone_id    uuid not null references zone (id),
    member_id  uuid not null,
    trade_code text not null,
    level      smallint not null check (level between 1 and 5),
    primary key (zone_id, member_id, trade_code),
    constraint member_trade_member foreign key (zone_id, member_id) references member (zone_id, id),
    constraint member_trade_trade foreign key (zone_id, trade_code) references trade (zone_id, code)
);
grant select, insert, update, delete on member_trade to ${app};
alter table member_trade enable row level security;
alter table member_trade force row level security;
create policy member_trade_zone on member_trade using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- valid_to: the last day it holds, null where the kind knows no expiry; next_review: the day before which it must be reviewed
create table certificate (
    zone_id     uuid not null references zone (id),
    id          uuid not null,
    member_id   uuid not null,
    kind_code   text not null,
    number      text not null check (number <> ''),
    issued_on   date not null,
    valid_to    date,
    next_review date,
    primary key (zone_id, id),
    constraint certificate_number unique (zone_id, member_id, kind_code, number),
    constraint certificate_member foreign key (zone_id, member_id) references member (zone_id, id),
    constraint certificate_of_kind foreign key (zone_id, kind_code) references certificate_kind (zone_id, code),
    check (valid_to >= issued_on),
    check (next_review >= issued_on)
);
create index certificate_expiry on certificate (zone_id, valid_to);
create index certificate_review on certificate (zone_id, next_review);
grant select, insert, update, delete on certificate to ${app};
alter table certificate enable row level security;
alter table certificate force row level security;
create policy certificate_zone on certificate using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- The latest capacity and control statement stand on the crew itself (history beside it), so that a list can filter and sort by them.
-- revised_tx is set to the running transaction by every write that ranking reads of this crew, its installer or its members:
-- a node that keeps facts in memory asks for all with revised_tx >= the xmin of the snapshot it last read under, and misses none.
create table crew (
    zone_id            uuid not null references zone (id),
    id                 uuid not null,
    installer_id       uuid not null,
    code               text not null check (length(code) between 1 and 40),
    name               text not null check (length(name) between 1 and 100),
    base_latitude      double precision not null check (base_latitude between -90 and 90),
    base_longitude     double precision not null check (base_longitude between -180 and 180),
    home_division      text not null check (home_division ~ '^[0-9]{6}$'),
    lead_member_id     uuid,
    day_price_fen      bigint check (day_price_fen >= 0),
    active             boolean not null default true,
    capacity_stated_at timestamptz,
    capacity_source    text check (capacity_source in ('lead', 'installer', 'officer', 'import')),
    control_status     text check (control_status in ('clear', 'clear_from', 'suspended')),
    control_clear_from timestamptz,
    control_split      boolean not null default false,
    control_split_until timestamptz,
    control_stated_at  timestamptz,
    control_source     text check (control_source in ('lead', 'installer', 'officer', 'health', 'import')),
    registered_at      timestamptz not null,
    revised_tx         xid8 not null default pg_current_xact_id(),
    primary key (zone_id, id),
    constraint crew_code unique (zone_id, installer_id, code),
    constraint crew_installer foreign key (zone_id, installer_id) references installer (zone_id, id),
    constraint crew_lead foreign key (zone_id, lead_member_id) references member (zone_id, id),
    check ((capacity_stated_at is null) = (capacity_source is null)),
    check ((control_status is null) = (control_stated_at is null) and (control_status is null) = (control_source is null)),
    check (control_status is null or (control_status = 'clear_from') = (control_clear_from is not null)),
    check (control_split or control_split_until is null)
);
create index crew_revised on crew (zone_id, revised_tx);
create index crew_by_name on crew (zone_id, name, id);
create index crew_by_lead on crew (zone_id, lead_member_id);
create index crew_capacity_age on crew (zone_id, capacity_stated_at);
create index crew_control_age on crew (zone_id, control_stated_at);
grant select, insert, update on crew to ${app};
alter table crew enable row level security;
alter table crew force row level security;
create policy crew_zone on crew using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- left_on: the first day no longer in the crew. Nobody is in two crews on one day.
create table crew_member (
    zone_id   uuid not null references zone (id),
    id        uuid not null,
    crew_id   uuid not null,
    member_id uuid not null,
    joined_on date not null,
    left_on   date,
    primary key (zone_id, id),
    constraint crew_member_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    constraint crew_member_member foreign key (zone_id, member_id) references member (zone_id, id),
    constraint crew_member_once exclude using gist (zone_id with =, member_id with =, daterange(joined_on, left_on) with &&),
    check (left_on >= joined_on)
);
create index crew_member_of_crew on crew_member (zone_id, crew_id);
create index crew_member_of_member on crew_member (zone_id, member_id);
grant select, insert, update, delete on crew_member to ${app};
alter table crew_member enable row level security;
alter table crew_member force row level security;
create policy crew_member_zone on crew_member using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

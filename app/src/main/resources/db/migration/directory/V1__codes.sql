-- Lists of words the directory speaks in. Places and years differ, so they are rows of a zone, offered from valid_from until before valid_to;
-- a row is never deleted once records speak of it.
create extension if not exists btree_gist;

create table trade (
    zone_id    uuid not null references zone (id),
    code       text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
    name_zh    text not null,
    name_en    text not null,
    sort       integer not null default 0,
    valid_from date not null,
    valid_to   date,
    primary key (zone_id, code),
    check (valid_to > valid_from)
);
grant select, insert, update on trade to ${app};
alter table trade enable row level security;
alter table trade force row level security;
create policy trade_zone on trade using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- validity and review in years as the issuing rules give them; null: no expiry, no review
create table certificate_kind (
    zone_id        uuid not null references zone (id),
    code           text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
    name_zh        text not null,
    name_en        text not null,
    validity_years integer check (validity_years between 1 and 50),
    review_years   integer check (review_years between 1 and 50),
    sort           integer not null default 0,
    valid_from     date not null,
    valid_to       date,
    primary key (zone_id, code),
    check (valid_to > valid_from)
);
grant select, insert, update on certificate_kind to ${app};
alter table certificate_kind enable row level security;
alter table certificate_kind force row level security;
create policy certificate_kind_zone on certificate_kind using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table licence_scope (
    zone_id    uuid not null references zone (id),
    code       text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
    name_zh    text not null,
    name_en    text not null,
    sort       integer not null default 0,
    valid_from date not null,
    valid_to   date,
    primary key (zone_id, code),
    check (valid_to > valid_from)
);
grant select, insert, update on licence_scope to ${app};
alter table licence_scope enable row level security;
alter table licence_scope force row level security;
create policy licence_scope_zone on licence_scope using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- rank 1 is the highest class of its scope; a class covers every class of a greater or equal rank
create table licence_class (
    zone_id    uuid not null references zone (id),
    scope_code text not null,
    code       text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
    name_zh    text not null,
    name_en    text not null,
    rank       integer not null check (rank between 1 and 20),
    valid_from date not null,
    valid_to   date,
    primary key (zone_id, scope_code, code),
    constraint licence_class_scope foreign key (zone_id, scope_code) references licence_scope (zone_id, code),
    check (valid_to > valid_from)
);
grant select, insert, update on licence_class to ${app};
alter table licence_class enable row level security;
alter table licence_class force row level security;
create policy licence_class_zone on licence_class using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Public holidays and make-up working days (调休). works_as: the weekday whose shifts hold on a make-up day, 1 Monday to 7 Sunday.
create table zone_day (
    zone_id  uuid not null references zone (id),
    day      date not null,
    kind     text not null check (kind in ('holiday', 'make_up')),
    name_zh  text not null,
    name_en  text not null,
    works_as smallint not null default 1 check (works_as between 1 and 7),
    primary key (zone_id, day)
);
grant select, insert, update, delete on zone_day to ${app};
alter table zone_day enable row level security;
alter table zone_day force row level security;
create policy zone_day_zone on zone_day using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

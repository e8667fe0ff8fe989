-- A roster brought as files. The content stays until it was written wholly, or for seven days: read again at writing time, so that parsed
-- rows stand nowhere. installer_id: set when only rows of this installer may be in it.
create table roster_import (
    zone_id           uuid not null references zone (id),
    id                uuid not null,
    installer_id      uuid,
    created_by        uuid not null,
    created_name      text not null,
    name              text not null,
    size_bytes        bigint not null,
    state             text not null check (state in ('uploaded', 'reading', 'ready', 'writing', 'done', 'stopped', 'refused', 'failed')),
    note              text check (note in ('changed', 'stopped', 'mend')),
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    rows_done         integer not null default 0,
    rows_expected     integer not null default 0,
    stop_asked        boolean not null default false,
    refusal           text,
    counts            text,
    mode              text check (mode in ('all', 'good')),
    doubtful          text[] not null default '{}',
    doubtful_accepted text[] not null default '{}',
    doubtful_reason   text,
    applied_by        uuid,
    applied_at        timestamptz,
    primary key (zone_id, id)
);
create index roster_import_by_time on roster_import (zone_id, created_at desc, id);
grant select, insert, update, delete on roster_import to ${app};
alter table roster_import enable row level security;
alter table roster_import force row level security;
create policy roster_import_zone on roster_import using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table roster_import_file (
    zone_id   uuid not null references zone (id),
    import_id uuid not null,
    number    integer not null,
    name      text not null,
    content   bytea not null,
    primary key (zone_id, import_id, number),
    constraint roster_import_file_import foreign key (zone_id, import_id) references roster_import (zone_id, id)
);
grant select, insert, update, delete on roster_import_file to ${app};
alter table roster_import_file enable row level security;
alter table roster_import_file force row level security;
create policy roster_import_file_zone on roster_import_file using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- args: as the words of the problem need them; value: personal numbers only in part
create table roster_import_problem (
    zone_id     uuid not null references zone (id),
    import_id   uuid not null,
    number      integer not null,
    sheet       text not null,
    line        integer not null,
    column_name text,
    value       text not null,
    code        text not null,
    severity    text not null check (severity in ('ERROR', 'WARNING')),
    args        text not null,
    primary key (zone_id, import_id, number),
    constraint roster_import_problem_import foreign key (zone_id, import_id) references roster_import (zone_id, id)
);
grant select, insert, delete on roster_import_problem to ${app};
alter table roster_import_problem enable row level security;
alter table roster_import_problem force row level security;
create policy roster_import_problem_zone on roster_import_problem using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Where a row of the file is known and says otherwise: what stands, what the file says, whose word is taken
create table roster_import_difference (
    zone_id     uuid not null references zone (id),
    import_id   uuid not null,
    number      integer not null,
    sheet       text not null,
    line        integer not null,
    column_name text not null,
    subject     text not null,
    present     text not null,
    given       text not null,
    take        boolean not null,
    primary key (zone_id, import_id, number),
    constraint roster_import_difference_import foreign key (zone_id, import_id) references roster_import (zone_id, id)
);
grant select, insert, update, delete on roster_import_difference to ${app};
alter table roster_import_difference enable row level security;
alter table roster_import_difference force row level security;
create policy roster_import_difference_zone on roster_import_difference using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

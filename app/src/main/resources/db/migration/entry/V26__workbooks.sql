-- A workbook being filed, row by row; done moves on in the transaction that files the rows. kept_by: who keeps the consents that its people signed; empty: nothing was said.
create table bulk_run (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    owner_id      uuid not null,
    asked_by      uuid not null,
    asked_account uuid not null,
    file_name     text not null,
    kept_by       text not null default '',
    total         integer not null check (total >= 1),
    done          integer not null default 0,
    asked_at      timestamptz not null,
    ended_at      timestamptz,
    failed_at     timestamptz,
    primary key (zone_id, id),
    check (done <= total)
);
create index bulk_run_of on bulk_run (zone_id, owner_id, asked_at desc);
grant select, insert, update (done, ended_at, failed_at), delete on bulk_run to ${app};
alter table bulk_run enable row level security;
alter table bulk_run force row level security;
create policy bulk_run_zone on bulk_run using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- body: the row as it was written, sealed under the run's key until it is a draft or filed. problems: sealed under the filing's.
create table bulk_row (
    zone_id   uuid not null references zone (id),
    run_id    uuid not null,
    number    integer not null check (number >= 1),
    crew      text not null default '',
    body      text,
    outcome   text check (outcome in ('filed', 'draft', 'known', 'changed')),
    filing_id uuid,
    problems  text,
    primary key (zone_id, run_id, number),
    constraint bulk_row_run foreign key (zone_id, run_id) references bulk_run (zone_id, id) on delete cascade,
    constraint bulk_row_filing foreign key (zone_id, filing_id) references filing (zone_id, id),
    check ((outcome is null) = (filing_id is null) and (outcome is null) = (body is not null))
);
create index bulk_row_of_filing on bulk_row (zone_id, filing_id) where filing_id is not null;
grant select, insert, update, delete on bulk_row to ${app};
alter table bulk_row enable row level security;
alter table bulk_row force row level security;
create policy bulk_row_zone on bulk_row using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Which filing a row became: by keyed hash of its own reference, or of all it says. content: of all it says; draft_version: as the workbook left the draft.
create table bulk_known (
    zone_id       uuid not null references zone (id),
    owner_id      uuid not null,
    key           text not null,
    filing_id     uuid not null,
    content       text not null,
    draft_version integer not null,
    primary key (zone_id, owner_id, key),
    constraint bulk_known_filing foreign key (zone_id, filing_id) references filing (zone_id, id)
);
create index bulk_known_of on bulk_known (zone_id, filing_id);
grant select, insert, update, delete on bulk_known to ${app};
alter table bulk_known enable row level security;
alter table bulk_known force row level security;
create policy bulk_known_zone on bulk_known using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

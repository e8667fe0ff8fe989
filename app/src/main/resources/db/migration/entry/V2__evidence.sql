-- Evidence is added and never changed: the application may only insert, and take a body away when it is erased. body: values in the order of names; of a
-- person sealed under that person's key, else plain. pool: keyed hash of the tube, by which all who shared it are found.
create table entry_evidence (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    subject      text not null check (subject in ('person', 'vehicle', 'equipment', 'filing', 'site')),
    subject_id   uuid not null,
    kind         text not null,
    category     text not null,
    names        text[] not null,
    body         text,
    pool         text,
    source_kind  text not null,
    source_ref   text not null default '',
    filing_id    uuid,
    file_id      uuid,
    stated_at    timestamptz not null,
    stated_by    uuid,
    to_check     boolean not null default false,
    erased_at    timestamptz,
    erased_basis text not null default '',
    primary key (zone_id, id),
    check ((body is null) = (erased_at is not null)),
    check (erased_at is null or erased_basis <> '')
);
create index entry_evidence_of on entry_evidence (zone_id, subject_id, stated_at);
create index entry_evidence_pool on entry_evidence (zone_id, pool) where pool is not null;
create index entry_evidence_unchecked on entry_evidence (zone_id, stated_at) where to_check and erased_at is null;
create index entry_evidence_kept on entry_evidence (zone_id, category, stated_at) where erased_at is null;
grant select, insert, update (body, pool, erased_at, erased_basis) on entry_evidence to ${app};
alter table entry_evidence enable row level security;
alter table entry_evidence force row level security;
create policy entry_evidence_zone on entry_evidence using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table entry_evidence_check (
    zone_id     uuid not null references zone (id),
    evidence_id uuid not null,
    accepted    boolean not null,
    reason      text not null default '',
    checked_by  uuid not null,
    checked_at  timestamptz not null,
    primary key (zone_id, evidence_id),
    constraint entry_evidence_check_evidence foreign key (zone_id, evidence_id) references entry_evidence (zone_id, id),
    check (accepted or reason <> '')
);
grant select, insert on entry_evidence_check to ${app};
alter table entry_evidence_check enable row level security;
alter table entry_evidence_check force row level security;
create policy entry_evidence_check_zone on entry_evidence_check using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A file of a laboratory that was taken in, by its content: the same file again changes nothing.
create table laboratory_file (
    zone_id    uuid not null references zone (id),
    sha256     text not null,
    name       text not null,
    source     text not null check (source in ('imported', 'interface')),
    rows       integer not null,
    matched    integer not null,
    taken_at   timestamptz not null,
    taken_by   uuid,
    primary key (zone_id, sha256)
);
grant select, insert on laboratory_file to ${app};
alter table laboratory_file enable row level security;
alter table laboratory_file force row level security;
create policy laboratory_file_zone on laboratory_file using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

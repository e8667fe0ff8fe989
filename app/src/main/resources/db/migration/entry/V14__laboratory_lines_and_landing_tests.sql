-- Which lines of a laboratory's file were left out and why. found: what stands there, of a document number the last four at most.
alter table laboratory_file add column known integer not null default 0;
alter table laboratory_file add column faulty integer not null default 0;
grant update (rows, matched, known, faulty) on laboratory_file to ${app};

create table laboratory_fault (
    zone_id   uuid not null references zone (id),
    sha256    text not null,
    position  integer not null,
    line      integer not null check (line >= 0),
    of_column text,
    rule      text not null,
    found     text not null,
    primary key (zone_id, sha256, position),
    constraint laboratory_fault_file foreign key (zone_id, sha256) references laboratory_file (zone_id, sha256)
);
grant select, insert, delete on laboratory_fault to ${app};
alter table laboratory_fault enable row level security;
alter table laboratory_fault force row level security;
create policy laboratory_fault_zone on laboratory_fault using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);
create index laboratory_file_latest on laboratory_file (zone_id, taken_at);

-- A line of a laboratory is evidence once, in however many files it comes: keyed hash of all it says, which goes with the body.
alter table entry_evidence add column line_key text;
create unique index entry_evidence_line on entry_evidence (zone_id, line_key) where line_key is not null;
grant update (line_key) on entry_evidence to ${app};

-- Whom nobody had reported of is forgotten with the reports themselves.
grant delete on quarantine_reminder to ${app};

-- Tests that people who have arrived still owe, by a condition they were let in under. A test whose answer is clear is owed no more: no row says what one found.
create table landing_test (
    zone_id    uuid not null references zone (id),
    filing_id  uuid not null,
    member_id  uuid not null,
    kind       text not null check (kind in ('nat', 'antigen')),
    clause_id  uuid not null,
    clause     text not null,
    state      text not null check (state in ('not_taken', 'pending', 'repeat')),
    due_at     timestamptz not null,
    primary key (zone_id, filing_id, member_id, kind),
    constraint landing_test_filing foreign key (zone_id, filing_id) references filing (zone_id, id),
    constraint landing_test_member foreign key (zone_id, member_id) references member (zone_id, id)
);
create index landing_test_due on landing_test (zone_id, due_at);
create index landing_test_of on landing_test (zone_id, member_id);
grant select, insert, update (state), delete on landing_test to ${app};
alter table landing_test enable row level security;
alter table landing_test force row level security;
create policy landing_test_zone on landing_test using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- The rules a decision was made by, once for each set of them: decisions outlive the pages they came from.
create table entry_book (
    zone_id     uuid not null references zone (id),
    fingerprint text not null,
    content     text not null,
    first_used  timestamptz not null,
    primary key (zone_id, fingerprint)
);
grant select, insert on entry_book to ${app};
alter table entry_book enable row level security;
alter table entry_book force row level security;
create policy entry_book_zone on entry_book using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Deciding many filings again: goes through the open filings by id; last_id moves on in the transaction that keeps the decisions, so that none is made twice.
-- only_ids: the filings it is about; null for all that are open.
create table entry_batch (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    cause      text not null,
    only_ids   uuid[],
    total      integer not null,
    done       integer not null default 0,
    changed    integer not null default 0,
    last_id    uuid,
    asked_at   timestamptz not null,
    asked_by   uuid,
    ended_at   timestamptz,
    primary key (zone_id, id),
    check (done <= total)
);
create index entry_batch_asked on entry_batch (zone_id, asked_at desc);
grant select, insert, update on entry_batch to ${app};
alter table entry_batch enable row level security;
alter table entry_batch force row level security;
create policy entry_batch_zone on entry_batch using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A decision and what it rests on, without any value of a person's facts. judged: one line a subject (see DecisionText). context: what was computed of filing and
-- site, sealed under the filing's own key, for it says where people have been.
create table entry_decision (
    zone_id         uuid not null references zone (id),
    id              uuid not null,
    filing_id       uuid not null,
    revision        integer not null,
    decided_at      timestamptz not null,
    judged_at       timestamptz not null,
    cause           text not null,
    batch_id        uuid,
    book            text not null,
    level           text not null,
    edition         text not null,
    verdict         text not null check (verdict in ('admit', 'admit_with_conditions', 'quarantine', 'cannot_decide', 'refuse')),
    quarantine_days integer not null default 0,
    holds_until     timestamptz,
    expires_early   boolean not null,
    judged          text not null,
    context         text,
    primary key (zone_id, id),
    constraint entry_decision_filing foreign key (zone_id, filing_id) references filing (zone_id, id),
    constraint entry_decision_book foreign key (zone_id, book) references entry_book (zone_id, fingerprint)
);
create index entry_decision_of on entry_decision (zone_id, filing_id, decided_at desc);
grant select, insert, update (context) on entry_decision to ${app};
alter table entry_decision enable row level security;
alter table entry_decision force row level security;
create policy entry_decision_zone on entry_decision using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Against the verdict only by two people: who asks says why, another of the two offices agrees. Never changed, never taken away.
create table entry_override (
    zone_id     uuid not null references zone (id),
    id          uuid not null,
    filing_id   uuid not null,
    decision_id uuid not null,
    admit       boolean not null,
    reason      text not null check (reason <> ''),
    asked_by    uuid not null,
    asked_name  text not null,
    asked_at    timestamptz not null,
    answered_by uuid,
    answered_name text,
    answered_at timestamptz,
    agreed      boolean,
    primary key (zone_id, id),
    constraint entry_override_filing foreign key (zone_id, filing_id) references filing (zone_id, id),
    constraint entry_override_two_people check (answered_by <> asked_by),
    check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (agreed is null))
);
create unique index entry_override_open on entry_override (zone_id, filing_id) where answered_at is null;
create index entry_override_of on entry_override (zone_id, filing_id, asked_at);
grant select, insert, update (answered_by, answered_name, answered_at, agreed) on entry_override to ${app};
alter table entry_override enable row level security;
alter table entry_override force row level security;
create policy entry_override_zone on entry_override using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- An enterprise's commitment (承诺书) to what it filed: signed by a person of it, for that revision.
create table entry_commitment (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    filing_id    uuid not null,
    revision     integer not null,
    step         text not null,
    organisation_id uuid,
    signed_by    uuid not null,
    signed_name  text not null,
    signed_at    timestamptz not null,
    primary key (zone_id, id),
    constraint entry_commitment_once unique (zone_id, filing_id, revision, step),
    constraint entry_commitment_filing foreign key (zone_id, filing_id) references filing (zone_id, id)
);
grant select, insert on entry_commitment to ${app};
alter table entry_commitment enable row level security;
alter table entry_commitment force row level security;
create policy entry_commitment_zone on entry_commitment using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

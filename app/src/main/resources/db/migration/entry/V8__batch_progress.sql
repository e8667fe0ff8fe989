-- source: the change that asked for it, and what it said, so that the page names it without asking the module it came from. failed_at: given up by the scheduler where
-- last_id stands; somebody has to have it go on.
alter table entry_batch
    add column source_id   uuid,
    add column source_says text[] not null default '{}',
    add column started_at  timestamptz,
    add column moved_at    timestamptz,
    add column failed_at   timestamptz,
    add constraint entry_batch_over check (ended_at is null or failed_at is null);
create index entry_batch_source on entry_batch (zone_id, source_id, asked_at desc) where source_id is not null;
create index entry_batch_failed on entry_batch (zone_id, failed_at) where failed_at is not null;

-- What came out: how many went from which verdict to which. before is empty for those never judged; equal where nothing changed.
create table entry_batch_outcome (
    zone_id  uuid not null references zone (id),
    batch_id uuid not null,
    before   text not null check (before in ('', 'admit', 'admit_with_conditions', 'quarantine', 'cannot_decide', 'refuse')),
    after    text not null check (after in ('admit', 'admit_with_conditions', 'quarantine', 'cannot_decide', 'refuse')),
    filings  integer not null check (filings > 0),
    primary key (zone_id, batch_id, before, after),
    constraint entry_batch_outcome_batch foreign key (zone_id, batch_id) references entry_batch (zone_id, id)
);
grant select, insert, update on entry_batch_outcome to ${app};
alter table entry_batch_outcome enable row level security;
alter table entry_batch_outcome force row level security;
create policy entry_batch_outcome_zone on entry_batch_outcome using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Who came from outside, by month.
create index filing_by_arrived on filing (zone_id, arrived_at) where arrived_at is not null;

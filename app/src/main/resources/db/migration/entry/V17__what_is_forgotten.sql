-- Papers, rides, sightings and the like, beside journeys and facts.
alter table entry_retention_run add column records_erased integer not null default 0;

-- Where somebody was, how they came and who was in quarantine goes like the rest. The tables were for good before.
grant delete on chain_point to ${app};
grant delete on chain_gap to ${app};
grant delete on transfer to ${app};
grant delete on quarantine_order to ${app};
grant delete on quarantine_change to ${app};
grant delete on quarantine_report to ${app};
create index quarantine_change_of on quarantine_change (zone_id, order_id, changed_at);
create index filing_unfiled on filing (zone_id, changed_at) where state in ('draft', 'handed');
create index filing_over on filing (zone_id, ended_at) where ended_at is not null;

-- Which clause of which edition says how long a category is kept, from a day on: the zone's setting of that day is what it says. clause and edition stand as they were called.
create table entry_kept_by (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    category   text not null check (category in ('test', 'health', 'vaccination', 'travel')),
    days       integer not null check (days between 0 and 365),
    clause_id  uuid not null,
    clause     text not null check (clause <> ''),
    edition_id uuid not null,
    edition    text not null check (edition <> ''),
    from_day   date not null,
    set_at     timestamptz not null,
    set_by     uuid not null,
    primary key (zone_id, id)
);
create index entry_kept_by_from on entry_kept_by (zone_id, category, from_day desc, set_at desc);
grant select, insert on entry_kept_by to ${app};
alter table entry_kept_by enable row level security;
alter table entry_kept_by force row level security;
create policy entry_kept_by_zone on entry_kept_by using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

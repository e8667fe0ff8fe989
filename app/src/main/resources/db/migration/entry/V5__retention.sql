-- Each round of forgetting, with what is left: the proof that nothing stays longer than it may.
create table entry_retention_run (
    zone_id          uuid not null references zone (id),
    id               uuid not null,
    ran_at           timestamptz not null,
    filings_closed   integer not null,
    filings_erased   integer not null,
    evidence_erased  integer not null,
    overdue_left     integer not null,
    primary key (zone_id, id)
);
create index entry_retention_run_at on entry_retention_run (zone_id, ran_at desc);
grant select, insert on entry_retention_run to ${app};
alter table entry_retention_run enable row level security;
alter table entry_retention_run force row level security;
create policy entry_retention_run_zone on entry_retention_run using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Everything of a person's health and whereabouts was destroyed on demand.
create table entry_erasure (
    zone_id   uuid not null references zone (id),
    id        uuid not null,
    member_id uuid not null,
    evidence  integer not null,
    basis     text not null check (basis <> ''),
    erased_at timestamptz not null,
    erased_by uuid not null,
    primary key (zone_id, id)
);
create index entry_erasure_of on entry_erasure (zone_id, member_id);
grant select, insert on entry_erasure to ${app};
alter table entry_erasure enable row level security;
alter table entry_erasure force row level security;
create policy entry_erasure_zone on entry_erasure using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Consent to, or the legal basis of, keeping a category of a person's facts.
create table entry_consent (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    member_id  uuid not null,
    category   text not null,
    basis      text not null check (basis in ('consent', 'law')),
    given_at   timestamptz not null,
    given_by   uuid not null,
    primary key (zone_id, id),
    constraint entry_consent_once unique (zone_id, member_id, category, basis)
);
grant select, insert on entry_consent to ${app};
alter table entry_consent enable row level security;
alter table entry_consent force row level security;
create policy entry_consent_zone on entry_consent using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

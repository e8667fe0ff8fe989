-- Written in the transaction of what it tells of, and never touched again: the application may add and read, nothing else.
create table audit_entry (
    zone_id         uuid not null references zone (id),
    id              uuid not null,
    era             bigint not null,                                    -- the database system that counted txid: a dump restored elsewhere counts anew
    txid            xid8 not null default pg_current_xact_id(),
    at              timestamptz not null,
    membership_id   uuid,                                               -- null: done by the system itself
    role            text,
    organisation_id uuid,
    channel         text not null check (channel in ('session', 'token', 'system')),
    action          text not null,
    subject_type    text not null,
    subject_id      uuid not null,
    details         jsonb not null,
    reason          text,
    address         text,                                               -- keyed hash: same address, same text, within a zone
    request_id      text,
    primary key (zone_id, id)
);
create index audit_entry_at on audit_entry (zone_id, at desc, id desc);
create index audit_entry_subject on audit_entry (zone_id, subject_id, at desc);
create index audit_entry_actor on audit_entry (zone_id, membership_id, at desc);
create index audit_entry_txid on audit_entry (zone_id, era, txid, id);
grant select, insert on audit_entry to ${app};
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_zone on audit_entry using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- The chain beside the entries. No foreign key to them: what is missing is to be found and named, not to be impossible for an owner who can drop keys anyway.
create table audit_seal (
    zone_id   uuid not null references zone (id),
    seq       bigint not null check (seq > 0),
    entry_id  uuid not null,
    era       bigint not null,
    txid      xid8 not null,
    algorithm text not null,
    link      text not null,            -- digest of the link before and of this entry
    mac       text not null,            -- keyed by the vault: whoever has only the database cannot write the chain anew
    sealed_at timestamptz not null,
    primary key (zone_id, seq),
    constraint audit_seal_entry unique (zone_id, entry_id)
);
grant select, insert on audit_seal to ${app};
alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy audit_seal_zone on audit_seal using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table audit_verification (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    at            timestamptz not null,
    membership_id uuid,                 -- null: by command
    entries       bigint not null,
    fault         text check (fault in ('CHANGED', 'MISSING', 'INSERTED', 'LINK_BROKEN', 'CUT_OFF')),
    fault_seq     bigint,
    fault_entry   uuid,
    primary key (zone_id, id)
);
grant select, insert on audit_verification to ${app};
alter table audit_verification enable row level security;
alter table audit_verification force row level security;
create policy audit_verification_zone on audit_verification using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Signing keys. Each rests in a PKCS#12 whose password the vault encrypts; the public half stands open, for devices and for whoever asks which key signed what.
-- A key that got into wrong hands is revoked: nothing it ever signed is good any more.
create table signing_key (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    key_id        text not null check (key_id ~ '^[0-9a-f]{16}$'),
    purpose       text not null check (purpose in ('entry', 'vehicle', 'trust')),
    valid_from    timestamptz not null,
    valid_until   timestamptz not null,
    public_key    bytea not null,
    keystore      bytea not null,
    password      text not null,
    made_at       timestamptz not null,
    made_by       uuid,
    revoked_at    timestamptz,
    revoked_by    uuid,
    revoke_reason text check (length(revoke_reason) between 1 and 300),
    primary key (zone_id, id),
    constraint signing_key_once unique (zone_id, key_id),
    check (valid_until > valid_from),
    check ((revoked_at is null) = (revoke_reason is null))
);
create index signing_key_by_purpose on signing_key (zone_id, purpose, valid_from desc);
grant select, insert, update on signing_key to ${app};
alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy signing_key_zone on signing_key using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A pass as it was signed. Whoever ordered it says of what it is (subject); of the person there is a masked name and the last four of a document, and there is
-- no column that could hold more. One live pass a subject and purpose at a time: the database itself refuses a second that overlaps.
create table pass (
    zone_id         uuid not null references zone (id),
    id              uuid not null,
    purpose         text not null check (purpose in ('entry', 'vehicle')),
    subject_type    text not null check (subject_type ~ '^[a-z][a-z-]{0,39}$'),
    subject_id      uuid not null,
    masked_name     text check (masked_name ~ '^[^0-9]*[*][^0-9]*$' and octet_length(masked_name) <= 18),
    last_four       text check (last_four ~ '^[0-9A-Z]{4}$'),
    place           text not null check (octet_length(place) between 1 and 48),
    plate           text check (octet_length(plate) between 2 and 12),
    trailer_plate   text check (octet_length(trailer_plate) between 2 and 12),
    number          text check (number ~ '^[0-9]{12}$'),
    valid_from      timestamptz not null,
    valid_until     timestamptz not null,
    holder_account  uuid,
    organisation_id uuid,
    key_id          text not null,
    text            text not null check (text like 'MW1:%' and length(text) <= 352),
    issued_at       timestamptz not null,
    issued_by       uuid,
    replaces_id     uuid,
    revoked_at      timestamptz,
    revoked_by      uuid,
    revoke_reason   text check (length(revoke_reason) between 1 and 300),
    primary key (zone_id, id),
    constraint pass_key foreign key (zone_id, key_id) references signing_key (zone_id, key_id),
    constraint pass_replaces foreign key (zone_id, replaces_id) references pass (zone_id, id),
    constraint pass_replaced_once unique (zone_id, replaces_id),
    constraint pass_one_at_a_time exclude using gist (zone_id with =, purpose with =, subject_type with =, subject_id with =,
        tstzrange(valid_from, valid_until) with &&) where (revoked_at is null),
    check (valid_until > valid_from),
    check ((purpose = 'entry') = (masked_name is not null) and (masked_name is null) = (last_four is null)),
    check ((purpose = 'vehicle') = (number is not null) and (number is null or plate is not null)),
    check (purpose = 'vehicle' or trailer_plate is null),
    check ((revoked_at is null) = (revoke_reason is null))
);
create unique index pass_number_live on pass (zone_id, number) where number is not null and revoked_at is null;
create index pass_by_issue on pass (zone_id, issued_at desc, id desc);
create index pass_of_subject on pass (zone_id, subject_type, subject_id, issued_at desc);
create index pass_of_holder on pass (zone_id, holder_account, valid_until desc) where holder_account is not null;
create index pass_of_organisation on pass (zone_id, organisation_id, valid_until desc) where organisation_id is not null;
create index pass_revoked on pass (zone_id, valid_until, revoked_at) where revoked_at is not null;
grant select, insert, update, delete on pass to ${app};
alter table pass enable row level security;
alter table pass force row level security;
create policy pass_zone on pass using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- The zone's newest bundle, so that every node gives out the same bytes. fingerprint: of what it says, to know when it says too little.
create table trust_bundle (
    zone_id     uuid not null references zone (id),
    fingerprint text not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    content     bytea not null,
    primary key (zone_id),
    check (expires_at > issued_at)
);
grant select, insert, update on trust_bundle to ${app};
alter table trust_bundle enable row level security;
alter table trust_bundle force row level security;
create policy trust_bundle_zone on trust_bundle using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

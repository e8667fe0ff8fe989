-- A document of the operation protocol; what it says stands in its editions.
create table protocol_document (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    code       text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
    title_zh   text not null check (title_zh <> ''),
    title_en   text not null check (title_en <> ''),
    created_at timestamptz not null,
    created_by uuid not null,
    primary key (zone_id, id),
    constraint protocol_document_code unique (zone_id, code)
);
grant select, insert, update on protocol_document to ${app};
alter table protocol_document enable row level security;
alter table protocol_document force row level security;
create policy protocol_document_zone on protocol_document using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- industry, health: filled when that body has signed, and then held by a foreign key to the signature over exactly this digest.
-- asked_for: when its author wants it in force; publish_at: when the timer will put it in force.
create table protocol_edition (
    zone_id        uuid not null references zone (id),
    id             uuid not null,
    document_id    uuid not null,
    number         integer not null check (number >= 1),
    state          text not null check (state in ('draft', 'submitted', 'scheduled', 'published', 'superseded', 'withdrawn')),
    base_id        uuid,
    typed          jsonb not null,
    version        integer not null default 1,
    change_note_zh text not null default '',
    change_note_en text not null default '',
    major          boolean not null default true,
    asked_for      timestamptz,
    publish_at     timestamptz,
    created_at     timestamptz not null,
    created_by     uuid not null,
    changed_at     timestamptz not null,
    submitted_at   timestamptz,
    submitted_by   uuid,
    digest         text check (digest ~ '^[0-9a-f]{64}$'),
    industry       text check (industry = 'industry'),
    health         text check (health = 'health'),
    forced_at      timestamptz,
    forced_by      uuid,
    forced_reason  text check (forced_reason <> ''),
    published_at   timestamptz,
    superseded_by  uuid,
    ended_at       timestamptz,
    ended_by       uuid,
    end_reason     text check (end_reason <> ''),
    primary key (zone_id, id),
    constraint protocol_edition_number unique (zone_id, document_id, number),
    constraint protocol_edition_document foreign key (zone_id, document_id) references protocol_document (zone_id, id),
    constraint protocol_edition_base foreign key (zone_id, base_id) references protocol_edition (zone_id, id),
    constraint protocol_edition_successor foreign key (zone_id, superseded_by) references protocol_edition (zone_id, id),
    constraint protocol_edition_submitted check (state in ('draft', 'withdrawn')
        or (submitted_at is not null and submitted_by is not null and digest is not null and change_note_zh <> '' and change_note_en <> '')),
    constraint protocol_edition_signed check (state not in ('scheduled', 'published', 'superseded')
        or (industry is not null and health is not null) or forced_reason is not null),
    constraint protocol_edition_forced check (num_nonnulls(forced_at, forced_by, forced_reason) in (0, 3)),
    constraint protocol_edition_scheduled check ((publish_at is not null) = (state in ('scheduled', 'published', 'superseded')) or state = 'withdrawn'),
    constraint protocol_edition_published check ((published_at is not null) = (state in ('published', 'superseded')) or state = 'withdrawn'),
    constraint protocol_edition_ended check ((ended_at is not null) = (state in ('superseded', 'withdrawn'))),
    constraint protocol_edition_superseded check ((superseded_by is not null) = (state = 'superseded')),
    constraint protocol_edition_withdrawn check (state <> 'withdrawn' or (ended_by is not null and end_reason is not null)),
    check (ended_at >= published_at)
);
-- One edition of a document is in force, and one is in the making: what follows the scheduled one would not know what it follows.
create unique index protocol_edition_in_force on protocol_edition (zone_id, document_id) where state = 'published';
create unique index protocol_edition_in_the_making on protocol_edition (zone_id, document_id) where state in ('draft', 'submitted', 'scheduled');
create index protocol_edition_by_time on protocol_edition (zone_id, published_at desc);
grant select, insert, update on protocol_edition to ${app};
alter table protocol_edition enable row level security;
alter table protocol_edition force row level security;
create policy protocol_edition_zone on protocol_edition using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Who has which part in an edition: wrote at it (body is null), or signed it for a body. One row a person, so whoever wrote cannot sign.
create table protocol_part (
    zone_id       uuid not null references zone (id),
    edition_id    uuid not null,
    membership_id uuid not null,
    at            timestamptz not null,
    body          text check (body in ('industry', 'health')),
    digest        text,
    primary key (zone_id, edition_id, membership_id),
    constraint protocol_part_edition foreign key (zone_id, edition_id) references protocol_edition (zone_id, id),
    constraint protocol_part_body unique (zone_id, edition_id, body),
    constraint protocol_part_signature unique (zone_id, edition_id, body, digest),
    check ((body is null) = (digest is null))
);
grant select, insert, delete on protocol_part to ${app};
alter table protocol_part enable row level security;
alter table protocol_part force row level security;
create policy protocol_part_zone on protocol_part using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);
alter table protocol_edition add constraint protocol_edition_industry foreign key (zone_id, id, industry, digest) references protocol_part (zone_id, edition_id, body, digest);
alter table protocol_edition add constraint protocol_edition_health foreign key (zone_id, id, health, digest) references protocol_part (zone_id, edition_id, body, digest);

-- An edition given back to its author, or called off before its day: who and why.
create table protocol_return (
    zone_id     uuid not null references zone (id),
    id          uuid not null,
    edition_id  uuid not null,
    at          timestamptz not null,
    returned_by uuid not null,
    reason      text not null check (reason <> ''),
    primary key (zone_id, id),
    constraint protocol_return_edition foreign key (zone_id, edition_id) references protocol_edition (zone_id, id)
);
create index protocol_return_of_edition on protocol_return (zone_id, edition_id, at);
grant select, insert on protocol_return to ${app};
alter table protocol_return enable row level security;
alter table protocol_return force row level security;
create policy protocol_return_zone on protocol_return using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

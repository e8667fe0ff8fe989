-- A clause: what keeps its identity from edition to edition, whatever becomes of its number and words.
create table protocol_clause (
    zone_id     uuid not null references zone (id),
    id          uuid not null,
    document_id uuid not null,
    created_at  timestamptz not null,
    primary key (zone_id, id),
    constraint protocol_clause_document foreign key (zone_id, document_id) references protocol_document (zone_id, id)
);
grant select, insert on protocol_clause to ${app};
alter table protocol_clause enable row level security;
alter table protocol_clause force row level security;
create policy protocol_clause_zone on protocol_clause using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A clause as one edition words it. typed is what somebody typed, valid or not; the columns are read from it when the edition is submitted (settled).
-- divisions are leading digits of division codes, levels control levels; none means everywhere and at every level.
create table protocol_wording (
    zone_id         uuid not null references zone (id),
    edition_id      uuid not null,
    clause_id       uuid not null,
    position        integer not null check (position >= 1),
    typed           jsonb not null,
    version         integer not null default 1,
    settled         boolean not null default false,
    number          text,
    kind            text check (kind in ('staff_health', 'disinfection', 'workflow', 'emergency')),
    heading_zh      text,
    heading_en      text,
    text_zh         text,
    text_en         text,
    divisions       text[] not null default '{}',
    levels          text[] not null default '{}',
    effective_from  date,
    effective_until date,
    rule            text check (rule <> ''),
    outcome         jsonb,
    examples        jsonb not null default '[]',
    primary key (zone_id, edition_id, clause_id),
    constraint protocol_wording_edition foreign key (zone_id, edition_id) references protocol_edition (zone_id, id),
    constraint protocol_wording_clause foreign key (zone_id, clause_id) references protocol_clause (zone_id, id),
    constraint protocol_wording_whole check (not settled
        or (number <> '' and kind is not null and heading_zh <> '' and heading_en <> '' and text_zh <> '' and text_en <> '')),
    constraint protocol_wording_rule_dated check (rule is null or (effective_from is not null and outcome is not null)),
    constraint protocol_wording_dates check (effective_until >= effective_from)
);
create index protocol_wording_in_order on protocol_wording (zone_id, edition_id, position);
grant select, insert, update, delete on protocol_wording to ${app};
alter table protocol_wording enable row level security;
alter table protocol_wording force row level security;
create policy protocol_wording_zone on protocol_wording using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

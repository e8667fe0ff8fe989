-- A checklist made of clauses. One in use is never changed: another takes its place.
create table checklist (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    kind       text not null check (kind in ('disinfection', 'temperature', 'gate', 'other')),
    name_zh    text not null check (length(name_zh) between 1 and 100),
    name_en    text not null check (length(name_en) between 1 and 100),
    edition_id uuid not null,
    made_at    timestamptz not null,
    made_by    uuid not null,
    retired_at timestamptz,
    primary key (zone_id, id),
    constraint checklist_edition foreign key (zone_id, edition_id) references protocol_edition (zone_id, id)
);
grant select, insert, update on checklist to ${app};
alter table checklist enable row level security;
alter table checklist force row level security;
create policy checklist_zone on checklist using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- The words are those of the edition it was made by; clause_id lasts, so a round can be held against editions to come.
create table checklist_item (
    zone_id       uuid not null references zone (id),
    checklist_id  uuid not null,
    position      integer not null check (position between 1 and 100),
    clause_id     uuid not null,
    clause_number text not null,
    text_zh       text not null check (text_zh <> ''),
    text_en       text not null check (text_en <> ''),
    answer        text not null check (answer in ('yes_no', 'yes_no_photo', 'number')),
    primary key (zone_id, checklist_id, position),
    constraint checklist_item_checklist foreign key (zone_id, checklist_id) references checklist (zone_id, id),
    constraint checklist_item_clause foreign key (zone_id, clause_id) references protocol_clause (zone_id, id)
);
create index checklist_item_of_clause on checklist_item (zone_id, clause_id);
grant select, insert on checklist_item to ${app};
alter table checklist_item enable row level security;
alter table checklist_item force row level security;
create policy checklist_item_zone on checklist_item using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A checklist as it was filled once. The id is of the phone's making, so what is sent twice is there once. started and finished by the phone, no later than received by ours.
create table checklist_round (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    checklist_id uuid not null,
    site_id      uuid not null,
    started_at   timestamptz not null,
    finished_at  timestamptz not null,
    received_at  timestamptz not null,
    filled_by    uuid not null,
    note         text not null default '' check (length(note) <= 1000),
    faults       integer not null check (faults >= 0),
    primary key (zone_id, id),
    constraint checklist_round_checklist foreign key (zone_id, checklist_id) references checklist (zone_id, id),
    constraint checklist_round_site foreign key (zone_id, site_id) references site (zone_id, id),
    check (finished_at >= started_at and received_at >= finished_at)
);
create index checklist_round_by_time on checklist_round (zone_id, finished_at desc, id);
create index checklist_round_of_site on checklist_round (zone_id, site_id, finished_at desc);
create index checklist_round_of_member on checklist_round (zone_id, filled_by, finished_at desc);
grant select, insert, update on checklist_round to ${app};
alter table checklist_round enable row level security;
alter table checklist_round force row level security;
create policy checklist_round_zone on checklist_round using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table checklist_reply (
    zone_id  uuid not null references zone (id),
    round_id uuid not null,
    position integer not null,
    word     text not null check (word in ('ok', 'not_ok', 'not_applicable')),
    amount   numeric(12, 3),
    note     text not null default '' check (length(note) <= 500),
    primary key (zone_id, round_id, position),
    constraint checklist_reply_round foreign key (zone_id, round_id) references checklist_round (zone_id, id)
);
grant select, insert on checklist_reply to ${app};
alter table checklist_reply enable row level security;
alter table checklist_reply force row level security;
create policy checklist_reply_zone on checklist_reply using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table checklist_photo (
    zone_id  uuid not null references zone (id),
    round_id uuid not null,
    id       uuid not null,
    position integer not null,
    file_id  uuid not null,
    primary key (zone_id, round_id, id),
    constraint checklist_photo_round foreign key (zone_id, round_id) references checklist_round (zone_id, id),
    constraint checklist_photo_file foreign key (zone_id, file_id) references stored_file (zone_id, id)
);
grant select, insert on checklist_photo to ${app};
alter table checklist_photo enable row level security;
alter table checklist_photo force row level security;
create policy checklist_photo_zone on checklist_photo using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A card of the emergency plan. One of a kind is in use; a better one takes its place, for what was run by the old one is to be read by it.
create table emergency_card (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    kind       text not null check (kind in ('fever', 'positive', 'injury', 'fire', 'other')),
    name_zh    text not null check (length(name_zh) between 1 and 100),
    name_en    text not null check (length(name_en) between 1 and 100),
    made_at    timestamptz not null,
    made_by    uuid not null,
    retired_at timestamptz,
    primary key (zone_id, id)
);
create unique index emergency_card_one_of_a_kind on emergency_card (zone_id, kind) where retired_at is null and kind <> 'other';
grant select, insert, update on emergency_card to ${app};
alter table emergency_card enable row level security;
alter table emergency_card force row level security;
create policy emergency_card_zone on emergency_card using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- minutes: after the start.
create table emergency_step (
    zone_id  uuid not null references zone (id),
    card_id  uuid not null,
    position integer not null check (position between 1 and 50),
    text_zh  text not null check (length(text_zh) between 1 and 500),
    text_en  text not null check (length(text_en) between 1 and 500),
    owner    text not null,
    minutes  integer not null check (minutes between 1 and 10080),
    primary key (zone_id, card_id, position),
    constraint emergency_step_card foreign key (zone_id, card_id) references emergency_card (zone_id, id)
);
grant select, insert on emergency_step to ${app};
alter table emergency_step enable row level security;
alter table emergency_step force row level security;
create policy emergency_step_zone on emergency_step using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- started_by null: by the system itself, as after a confirmed fever.
create table emergency_run (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    card_id    uuid not null,
    drill      boolean not null,
    site_id    uuid,
    cause      text not null default '' check (length(cause) <= 500),
    started_at timestamptz not null,
    started_by uuid,
    ended_at   timestamptz,
    ended_by   uuid,
    lesson     text not null default '' check (length(lesson) <= 2000),
    primary key (zone_id, id),
    constraint emergency_run_card foreign key (zone_id, card_id) references emergency_card (zone_id, id),
    constraint emergency_run_site foreign key (zone_id, site_id) references site (zone_id, id),
    check ((ended_at is null) = (ended_by is null)),
    check (ended_at >= started_at)
);
create index emergency_run_by_start on emergency_run (zone_id, started_at desc, id);
create index emergency_run_of_card on emergency_run (zone_id, card_id, ended_at);
grant select, insert, update on emergency_run to ${app};
alter table emergency_run enable row level security;
alter table emergency_run force row level security;
create policy emergency_run_zone on emergency_run using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table emergency_run_step (
    zone_id  uuid not null references zone (id),
    run_id   uuid not null,
    position integer not null,
    due_at   timestamptz not null,
    done_at  timestamptz,
    done_by  uuid,
    note     text not null default '' check (length(note) <= 500),
    primary key (zone_id, run_id, position),
    constraint emergency_run_step_run foreign key (zone_id, run_id) references emergency_run (zone_id, id),
    check ((done_at is null) = (done_by is null))
);
grant select, insert, update on emergency_run_step to ${app};
alter table emergency_run_step enable row level security;
alter table emergency_run_step force row level security;
create policy emergency_run_step_zone on emergency_run_step using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

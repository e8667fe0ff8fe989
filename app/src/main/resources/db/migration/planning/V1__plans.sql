-- A plan of the zone: at most one is published; a draft grows out of the one that was published when it began. revision counts what people changed in it,
-- so that a run that began before does not write over them. The figures are of the last time that it was worked out.
create table zone_plan (
    zone_id        uuid not null references zone (id),
    id             uuid not null,
    number         integer check (number >= 1),
    base_id        uuid,
    name           text not null check (length(name) between 1 and 100),
    state          text not null check (state in ('draft', 'published', 'superseded', 'discarded')),
    revision       integer not null default 1 check (revision >= 1),
    first_day      date not null,
    last_day       date not null,
    made_at        timestamptz not null,
    made_by        uuid not null,
    changed_at     timestamptz not null,
    changed_by     uuid not null,
    figures_at     timestamptz,
    published_at   timestamptz,
    published_by   uuid,
    ended_at       timestamptz,
    served         integer not null default 0 check (served >= 0),
    unserved       integer not null default 0 check (unserved >= 0),
    late_packages  integer not null default 0 check (late_packages >= 0),
    late_minutes   bigint not null default 0 check (late_minutes >= 0),
    changed        integer not null default 0 check (changed >= 0),
    people_across  integer not null default 0 check (people_across >= 0),
    metres_across  bigint not null default 0 check (metres_across >= 0),
    metres         bigint not null default 0 check (metres >= 0),
    primary key (zone_id, id),
    constraint zone_plan_number_once unique (zone_id, number),
    constraint zone_plan_base foreign key (zone_id, base_id) references zone_plan (zone_id, id),
    check (last_day >= first_day),
    constraint zone_plan_published_whole check ((state in ('published', 'superseded')) = (number is not null)
        and (number is null) = (published_at is null) and (published_at is null) = (published_by is null)),
    constraint zone_plan_ended check ((state in ('superseded', 'discarded')) = (ended_at is not null))
);
create unique index zone_plan_one_published on zone_plan (zone_id) where state = 'published';
create index zone_plan_by_change on zone_plan (zone_id, changed_at desc, id);
create index zone_plan_by_state on zone_plan (zone_id, state, changed_at desc, id);
grant select, insert, update on zone_plan to ${app};
alter table zone_plan enable row level security;
alter table zone_plan force row level security;
create policy zone_plan_zone on zone_plan using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- One crew on one package, first start to last finish. No foreign key to the package: work that is only supposed has none, and a plan of last month must
-- not keep a demand from being changed. No plan has a crew in two places: the database itself refuses it.
create table plan_placement (
    zone_id    uuid not null references zone (id),
    plan_id    uuid not null,
    package_id uuid not null,
    crew_id    uuid not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    pinned     boolean not null default false,
    primary key (zone_id, plan_id, package_id, crew_id),
    constraint plan_placement_plan foreign key (zone_id, plan_id) references zone_plan (zone_id, id),
    constraint plan_placement_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    constraint plan_placement_free exclude using gist (zone_id with =, plan_id with =, crew_id with =, tstzrange(starts_at, ends_at) with &&),
    check (ends_at > starts_at)
);
create index plan_placement_of_crew on plan_placement (zone_id, crew_id, plan_id, starts_at);
create index plan_placement_of_package on plan_placement (zone_id, package_id, plan_id);
create index plan_placement_by_start on plan_placement (zone_id, plan_id, starts_at);
grant select, insert, update, delete on plan_placement to ${app};
alter table plan_placement enable row level security;
alter table plan_placement force row level security;
create policy plan_placement_zone on plan_placement using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- What a plan leaves to nobody, with the rule most in the way: the one that alone keeps most crews out, else the one that keeps most out.
-- able: crews that might still do it; waits_for: a package before it that nobody does either.
create table plan_unserved (
    zone_id       uuid not null references zone (id),
    plan_id       uuid not null,
    package_id    uuid not null,
    rule          text check (rule ~ '^[A-Z_]{1,40}$'),
    kept_out      integer not null default 0 check (kept_out >= 0),
    kept_out_only integer not null default 0 check (kept_out_only between 0 and kept_out),
    able          integer not null default 0 check (able >= 0),
    crews         integer not null default 0 check (crews >= 0),
    waits_for     uuid,
    primary key (zone_id, plan_id, package_id),
    constraint plan_unserved_plan foreign key (zone_id, plan_id) references zone_plan (zone_id, id)
);
create index plan_unserved_of_package on plan_unserved (zone_id, package_id, plan_id);
grant select, insert, update, delete on plan_unserved to ${app};
alter table plan_unserved enable row level security;
alter table plan_unserved force row level security;
create policy plan_unserved_zone on plan_unserved using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- What a draft supposes (假设). crew_out: crew_id from starts_at to ends_at; level_raised: prefixes of divisions from starts_at to ends_at;
-- equipment_late: package_id, not before ends_at; extra_work: like package_id, called title, between starts_at and ends_at, its own id is that of the work.
create table plan_edit (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    plan_id    uuid not null,
    kind       text not null check (kind in ('crew_out', 'level_raised', 'equipment_late', 'extra_work')),
    crew_id    uuid,
    package_id uuid,
    prefixes   text[] not null default '{}',
    title      text not null default '' check (length(title) <= 200),
    starts_at  timestamptz,
    ends_at    timestamptz,
    made_at    timestamptz not null,
    made_by    uuid not null,
    primary key (zone_id, id),
    constraint plan_edit_plan foreign key (zone_id, plan_id) references zone_plan (zone_id, id),
    constraint plan_edit_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    check (ends_at > starts_at),
    check ((kind = 'crew_out') = (crew_id is not null)),
    check ((kind in ('equipment_late', 'extra_work')) = (package_id is not null)),
    check ((kind = 'level_raised') = (cardinality(prefixes) > 0)),
    check ((kind = 'extra_work') = (title <> '')),
    check (kind <> 'equipment_late' or (starts_at is null and ends_at is not null)),
    check (kind = 'equipment_late' or (starts_at is not null and ends_at is not null))
);
create index plan_edit_of_plan on plan_edit (zone_id, plan_id, made_at);
grant select, insert, delete on plan_edit to ${app};
alter table plan_edit enable row level security;
alter table plan_edit force row level security;
create policy plan_edit_zone on plan_edit using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A search in the background. revision: of the plan as it began; spent_millis: of its seconds, so that one that is taken up again goes on and does not begin anew.
create table plan_run (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    plan_id      uuid not null,
    state        text not null check (state in ('queued', 'running', 'finished', 'stopped', 'failed')),
    ending       text not null default '' check (ending in ('', 'asked', 'plan_changed', 'done', 'trouble')),
    seconds      integer not null check (seconds between 1 and 3600),
    seed         bigint not null,
    revision     integer not null,
    spent_millis bigint not null default 0 check (spent_millis >= 0),
    iterations   bigint not null default 0 check (iterations >= 0),
    served       integer check (served >= 0),
    unserved     integer check (unserved >= 0),
    cost         bigint,
    best_at      timestamptz,
    stop_asked   boolean not null default false,
    asked_at     timestamptz not null,
    asked_by     uuid not null,
    started_at   timestamptz,
    beat_at      timestamptz,
    ended_at     timestamptz,
    primary key (zone_id, id),
    constraint plan_run_plan foreign key (zone_id, plan_id) references zone_plan (zone_id, id),
    constraint plan_run_ended check ((state in ('finished', 'stopped', 'failed')) = (ended_at is not null) and (ended_at is null) = (ending = ''))
);
create unique index plan_run_one_live on plan_run (zone_id, plan_id) where state in ('queued', 'running');
create index plan_run_of_plan on plan_run (zone_id, plan_id, asked_at desc);
grant select, insert, update on plan_run to ${app};
alter table plan_run enable row level security;
alter table plan_run force row level security;
create policy plan_run_zone on plan_run using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

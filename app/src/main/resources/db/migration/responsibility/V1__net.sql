-- A piece of work as the net knows it; id is the engagement's or filing's own. closed_at: nothing of it can go wrong any more.
create table responsible_work (
    zone_id      uuid not null references zone (id),
    id           uuid not null,
    kind         text not null check (kind in ('engagement', 'filing')),
    title        text not null check (title <> ''),
    company_id   uuid,
    installer_id uuid,
    crew_id      uuid,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    told_at      timestamptz,
    primary key (zone_id, id),
    check (ends_at >= starts_at)
);
create index responsible_work_open on responsible_work (zone_id, starts_at, id) where closed_at is null;
create index responsible_work_of_company on responsible_work (zone_id, company_id, starts_at);
create index responsible_work_of_installer on responsible_work (zone_id, installer_id, starts_at);
grant select, insert, update on responsible_work to ${app};
alter table responsible_work enable row level security;
alter table responsible_work force row level security;
create policy responsible_work_zone on responsible_work using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table work_step (
    zone_id         uuid not null references zone (id),
    work_id         uuid not null,
    step            text not null,
    position        integer not null,
    side            text not null check (side in ('company', 'installer', 'zone')),
    organisation_id uuid,
    primary key (zone_id, work_id, step),
    constraint work_step_work foreign key (zone_id, work_id) references responsible_work (zone_id, id),
    constraint work_step_organisation foreign key (zone_id, organisation_id) references organisation (zone_id, id),
    check (side <> 'zone' or organisation_id is null)
);
grant select, insert, update on work_step to ${app};
alter table work_step enable row level security;
alter table work_step force row level security;
create policy work_step_zone on work_step using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- A signature: who took a step on, with the words they took on. One holds a part of a step at a time; who held it before stays, with why it ended.
create table commitment (
    zone_id         uuid not null references zone (id),
    id              uuid not null,
    work_id         uuid not null,
    step            text not null,
    part            text not null check (part in ('person', 'officer')),
    organisation_id uuid,
    membership_id   uuid not null,
    signed_name     text not null check (signed_name <> ''),
    text_zh         text not null check (text_zh <> ''),
    text_en         text not null check (text_en <> ''),
    signed_at       timestamptz not null,
    ended_at        timestamptz,
    end_reason      text check (end_reason in ('handed_over', 'filed_again')),
    primary key (zone_id, id),
    constraint commitment_step foreign key (zone_id, work_id, step) references work_step (zone_id, work_id, step),
    check ((ended_at is null) = (end_reason is null)),
    check ((part = 'officer') = (organisation_id is null))
);
create unique index commitment_held on commitment (zone_id, work_id, step, part) where ended_at is null;
create index commitment_of_member on commitment (zone_id, membership_id, signed_at);
grant select, insert, update (ended_at, end_reason) on commitment to ${app};
alter table commitment enable row level security;
alter table commitment force row level security;
create policy commitment_zone on commitment using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- An officer who answers for a step wherever it occurs: in the whole zone, or with one company, which goes before.
create table duty (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    step          text not null,
    company_id    uuid,
    membership_id uuid not null,
    signed_name   text not null check (signed_name <> ''),
    text_zh       text not null check (text_zh <> ''),
    text_en       text not null check (text_en <> ''),
    signed_at     timestamptz not null,
    ended_at      timestamptz,
    primary key (zone_id, id),
    constraint duty_company foreign key (zone_id, company_id) references organisation (zone_id, id)
);
create unique index duty_of_zone on duty (zone_id, step) where ended_at is null and company_id is null;
create unique index duty_of_company on duty (zone_id, step, company_id) where ended_at is null and company_id is not null;
grant select, insert, update (ended_at) on duty to ${app};
alter table duty enable row level security;
alter table duty force row level security;
create policy duty_zone on duty using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

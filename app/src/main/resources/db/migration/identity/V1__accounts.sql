-- Reference tables: read before the zone is known.
create table account (
    id                  uuid primary key,
    login               text not null check (login = lower(login) and length(login) between 2 and 80),
    name                text not null,
    password_hash       text,                       -- null until the person has used a one-time link
    locale              text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
    created_at          timestamptz not null,
    password_changed_at timestamptz,
    disabled_at         timestamptz,
    constraint account_login unique (login)
);
grant select, insert, update on account to ${app};

create table account_zone (
    account_id uuid not null references account (id),
    zone_id    uuid not null references zone (id),
    primary key (account_id, zone_id)
);
grant select, insert, delete on account_zone to ${app};

-- Growing delay after failures, per account and per address; the subject is a digest, and rows go after a day.
create table sign_in_failure (
    subject       text primary key,
    failures      integer not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
create index sign_in_failure_last on sign_in_failure (last_at);
grant select, insert, update, delete on sign_in_failure to ${app};

create table one_time_link (
    token_hash text primary key,
    purpose    text not null check (purpose in ('setup', 'password')),
    account_id uuid references account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
grant select, insert, update on one_time_link to ${app};

create table organisation (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    kind       text not null check (kind in ('company', 'installer', 'department')),
    name       text not null,
    created_at timestamptz not null,
    primary key (zone_id, id)
);
grant select, insert, update on organisation to ${app};
alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_zone on organisation using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table membership (
    zone_id         uuid not null references zone (id),
    id              uuid not null,
    account_id      uuid not null references account (id),
    role            text not null,
    organisation_id uuid,
    since           timestamptz not null,
    ended_at        timestamptz,
    primary key (zone_id, id),
    constraint membership_organisation foreign key (zone_id, organisation_id) references organisation (zone_id, id)
);
create unique index membership_active on membership (zone_id, account_id) where ended_at is null;
create index membership_of_organisation on membership (zone_id, organisation_id);
grant select, insert, update on membership to ${app};
alter table membership enable row level security;
alter table membership force row level security;
create policy membership_zone on membership using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table api_token (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    membership_id uuid not null,
    name          text not null,
    token_hash    text not null,
    scopes        text[] not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz,
    last_used_at  timestamptz,
    primary key (zone_id, id),
    constraint api_token_hash unique (zone_id, token_hash),
    constraint api_token_membership foreign key (zone_id, membership_id) references membership (zone_id, id)
);
grant select, insert, update on api_token to ${app};
alter table api_token enable row level security;
alter table api_token force row level security;
create policy api_token_zone on api_token using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- One sending of invitations: to several crews at once, or one after another, each with answer_minutes from its own turn.
create table invitation_round (
    zone_id        uuid not null references zone (id),
    id             uuid not null,
    demand_id      uuid not null,
    mode           text not null check (mode in ('together', 'in_turn')),
    answer_minutes integer not null check (answer_minutes > 0),
    note           text not null default '',
    sent_at        timestamptz not null,
    sent_by        uuid not null,
    primary key (zone_id, id),
    constraint invitation_round_demand foreign key (zone_id, demand_id) references demand (zone_id, id)
);
grant select, insert on invitation_round to ${app};
alter table invitation_round enable row level security;
alter table invitation_round force row level security;
create policy invitation_round_zone on invitation_round using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- queued: waits for its turn; nobody but the company knows of it. deadline is set when it is sent.
create table invitation (
    zone_id           uuid not null references zone (id),
    id                uuid not null,
    round_id          uuid not null,
    demand_id         uuid not null,
    crew_id           uuid not null,
    installer_id      uuid not null,
    position          integer not null check (position >= 1),
    state             text not null
                      check (state in ('queued', 'sent', 'accepted', 'declined', 'expired', 'cancelled', 'released', 'engaged')),
    created_at        timestamptz not null,
    sent_at           timestamptz,
    deadline          timestamptz,
    answered_at       timestamptz,
    answered_by       uuid,
    answered_revision integer,
    price_fen         bigint check (price_fen >= 0),
    answer_note       text not null default '',
    decline_code      text,
    ended_at          timestamptz,
    end_reason        text not null default '',
    primary key (zone_id, id),
    constraint invitation_in_round foreign key (zone_id, round_id) references invitation_round (zone_id, id),
    constraint invitation_demand foreign key (zone_id, demand_id) references demand (zone_id, id),
    constraint invitation_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    constraint invitation_installer foreign key (zone_id, installer_id) references installer (zone_id, id),
    constraint invitation_sent_by check (state in ('queued', 'cancelled', 'released') or (sent_at is not null and deadline is not null)),
    constraint invitation_answered check (state not in ('accepted', 'engaged') or (answered_at is not null and price_fen is not null)),
    constraint invitation_declined check (state <> 'declined' or decline_code is not null)
);
create index invitation_of_demand on invitation (zone_id, demand_id, created_at);
create index invitation_of_installer on invitation (zone_id, installer_id, state, deadline);
create index invitation_of_crew on invitation (zone_id, crew_id, state);
create index invitation_of_round on invitation (zone_id, round_id, position);
grant select, insert, update on invitation to ${app};
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_zone on invitation using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- live: the invitation is queued, sent, accepted or engaged. A crew has one live invitation a package.
-- starts_at, ends_at: what the installer offered when it accepted.
create table invitation_package (
    zone_id       uuid not null references zone (id),
    invitation_id uuid not null,
    package_id    uuid not null,
    crew_id       uuid not null,
    live          boolean not null,
    starts_at     timestamptz,
    ends_at       timestamptz,
    primary key (zone_id, invitation_id, package_id),
    constraint invitation_package_invitation foreign key (zone_id, invitation_id) references invitation (zone_id, id),
    constraint invitation_package_package foreign key (zone_id, package_id) references work_package (zone_id, id),
    check ((starts_at is null) = (ends_at is null)),
    check (ends_at > starts_at)
);
create unique index invitation_package_live on invitation_package (zone_id, package_id, crew_id) where live;
grant select, insert, update on invitation_package to ${app};
alter table invitation_package enable row level security;
alter table invitation_package force row level security;
create policy invitation_package_zone on invitation_package using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table engagement (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    demand_id     uuid not null,
    invitation_id uuid not null,
    company_id    uuid not null,
    installer_id  uuid not null,
    crew_id       uuid not null,
    price_fen     bigint not null check (price_fen >= 0),
    state         text not null check (state in ('active', 'completed', 'cancelled')),
    engaged_at    timestamptz not null,
    engaged_by    uuid not null,
    ended_at      timestamptz,
    ended_by      uuid,
    ended_side    text check (ended_side in ('company', 'installer', 'zone')),
    end_reason    text not null default '',
    passed_first  boolean,
    quality_note  text not null default '',
    primary key (zone_id, id),
    constraint engagement_once unique (zone_id, invitation_id),
    constraint engagement_demand foreign key (zone_id, demand_id) references demand (zone_id, id),
    constraint engagement_invitation foreign key (zone_id, invitation_id) references invitation (zone_id, id),
    constraint engagement_company foreign key (zone_id, company_id) references company (zone_id, id),
    constraint engagement_installer foreign key (zone_id, installer_id) references installer (zone_id, id),
    constraint engagement_crew foreign key (zone_id, crew_id) references crew (zone_id, id),
    check ((state = 'active') = (ended_at is null)),
    check (state <> 'cancelled' or end_reason <> ''),
    check ((state = 'completed') = (passed_first is not null))
);
create index engagement_of_demand on engagement (zone_id, demand_id);
create index engagement_of_installer on engagement (zone_id, installer_id, state, engaged_at desc);
create index engagement_of_company on engagement (zone_id, company_id, state, engaged_at desc);
create index engagement_of_crew on engagement (zone_id, crew_id, state);
grant select, insert, update on engagement to ${app};
alter table engagement enable row level security;
alter table engagement force row level security;
create policy engagement_zone on engagement using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

create table engagement_package (
    zone_id       uuid not null references zone (id),
    engagement_id uuid not null,
    package_id    uuid not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    booking_id    uuid not null,
    primary key (zone_id, engagement_id, package_id),
    constraint engagement_package_engagement foreign key (zone_id, engagement_id) references engagement (zone_id, id),
    constraint engagement_package_package foreign key (zone_id, package_id) references work_package (zone_id, id),
    constraint engagement_package_booking foreign key (zone_id, booking_id) references crew_booking (zone_id, id),
    check (ends_at > starts_at)
);
create index engagement_package_of on engagement_package (zone_id, package_id);
grant select, insert on engagement_package to ${app};
alter table engagement_package enable row level security;
alter table engagement_package force row level security;
create policy engagement_package_zone on engagement_package using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

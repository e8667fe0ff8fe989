create table notice (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    event_id      uuid not null,
    membership_id uuid not null,
    key           text not null,
    args          jsonb not null,
    href          text not null check (href ~ '^/([^/\\]|$)'),
    created_at    timestamptz not null,
    read_at       timestamptz,
    primary key (zone_id, id),
    constraint notice_once unique (zone_id, event_id, membership_id),
    constraint notice_recipient foreign key (zone_id, membership_id) references membership (zone_id, id)
);
create index notice_inbox on notice (zone_id, membership_id, created_at desc, id desc);
create index notice_unread on notice (zone_id, membership_id) where read_at is null;
grant select, insert, update on notice to ${app};
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_zone on notice using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Where a member wants notices by e-mail too; encrypted by the vault.
create table notice_address (
    zone_id       uuid not null references zone (id),
    membership_id uuid not null,
    address       text not null,
    since         timestamptz not null,
    primary key (zone_id, membership_id),
    constraint notice_address_member foreign key (zone_id, membership_id) references membership (zone_id, id)
);
grant select, insert, update, delete on notice_address to ${app};
alter table notice_address enable row level security;
alter table notice_address force row level security;
create policy notice_address_zone on notice_address using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

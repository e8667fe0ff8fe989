create table idempotency (
    zone_id       uuid not null references zone (id),
    membership_id uuid not null,
    key           text not null,
    request_hash  text not null,
    answer        jsonb,
    created_at    timestamptz not null,
    primary key (zone_id, membership_id, key)
);
create index idempotency_age on idempotency (zone_id, created_at);
grant select, insert, update, delete on idempotency to ${app};
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy idempotency_zone on idempotency using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

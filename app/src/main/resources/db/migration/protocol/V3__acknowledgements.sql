-- Somebody has read exactly this edition. Members without an account hear it read out: their crew lead is the witness.
create table protocol_acknowledgement (
    zone_id         uuid not null references zone (id),
    id              uuid not null,
    edition_id      uuid not null,
    membership_id   uuid,
    member_id       uuid,
    witnessed_by    uuid,
    acknowledged_at timestamptz not null,
    primary key (zone_id, id),
    constraint protocol_acknowledgement_edition foreign key (zone_id, edition_id) references protocol_edition (zone_id, id),
    constraint protocol_acknowledgement_member foreign key (zone_id, member_id) references member (zone_id, id),
    constraint protocol_acknowledged_once unique (zone_id, edition_id, membership_id),
    constraint protocol_read_out_once unique (zone_id, edition_id, member_id),
    check (num_nonnulls(membership_id, member_id) = 1),
    check ((member_id is null) = (witnessed_by is null))
);
create index protocol_acknowledgement_of_member on protocol_acknowledgement (zone_id, member_id, edition_id);
create index protocol_acknowledgement_of_membership on protocol_acknowledgement (zone_id, membership_id, edition_id);
grant select, insert on protocol_acknowledgement to ${app};
alter table protocol_acknowledgement enable row level security;
alter table protocol_acknowledgement force row level security;
create policy protocol_acknowledgement_zone on protocol_acknowledgement using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

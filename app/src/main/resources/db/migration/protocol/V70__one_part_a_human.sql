-- One person has one part in an edition, whatever memberships or accounts they come with: whoever wrote does not sign, and nobody signs for both bodies.
-- person_id: the first record of the register of whoever signs in with the account. Of several parts one account took before, the first carries it.
alter table protocol_part add column account_id uuid, add column person_id uuid;
alter table protocol_part no force row level security;
alter table membership no force row level security;
with taken as (
    select p.zone_id, p.edition_id, p.membership_id, coalesce(m.account_id, p.membership_id) as account_id,
        row_number() over (partition by p.zone_id, p.edition_id, coalesce(m.account_id, p.membership_id) order by p.at, p.membership_id) as place
    from protocol_part p left join membership m on m.zone_id = p.zone_id and m.id = p.membership_id)
update protocol_part p set account_id = t.account_id from taken t
where t.zone_id = p.zone_id and t.edition_id = p.edition_id and t.membership_id = p.membership_id and t.place = 1;
alter table membership force row level security;
alter table protocol_part force row level security;
alter table protocol_part
    add constraint protocol_part_account unique (zone_id, edition_id, account_id),
    add constraint protocol_part_human unique (zone_id, edition_id, person_id),
    add constraint protocol_part_account_known check (account_id is not null) not valid;

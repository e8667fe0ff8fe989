-- Against the rules two people decide, not two memberships: one account may hold one after the other, and one person two accounts.
-- person: the first record of the register of whoever signs in with the account. Of what one account did alone before, the answer stays without them.
alter table entry_override add column asked_account uuid, add column asked_person uuid, add column answered_account uuid, add column answered_person uuid;
alter table entry_override no force row level security;
alter table membership no force row level security;
update entry_override o set asked_account = coalesce((select m.account_id from membership m where m.zone_id = o.zone_id and m.id = o.asked_by), o.asked_by);
update entry_override o set answered_account = coalesce((select m.account_id from membership m where m.zone_id = o.zone_id and m.id = o.answered_by), o.answered_by)
    where answered_by is not null;
update entry_override set answered_account = null where answered_account = asked_account;
alter table membership force row level security;
alter table entry_override force row level security;
alter table entry_override
    alter column asked_account set not null,
    add constraint entry_override_two_accounts check (answered_account <> asked_account),
    add constraint entry_override_two_humans check (answered_person <> asked_person),
    add constraint entry_override_answered_account check (answered_by is null or answered_account is not null) not valid;
grant update (answered_account, answered_person) on entry_override to ${app};

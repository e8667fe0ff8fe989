-- A person is in one place at a time: while a filing is filed, admitted or arrived, its people are taken from the beginning of their arrival to the end of their stay.
-- Drafts, returned and refused filings take nobody, withdrawn and closed ones let go.
alter table filing
    add column stay tstzrange not null generated always as (case when state in ('filed', 'admitted', 'arrived') then tstzrange(arrives_from, leaves_at) else 'empty'::tstzrange end) stored,
    add constraint filing_stay unique (zone_id, id, stay);

-- stay: the filing's own, carried here by the foreign key, because an exclusion looks at one table only.
-- overlapped: from before this was a constraint, in two at once; nobody's admission is taken away for it, and whoever files it again has to put it right.
alter table filing_member add column stay tstzrange not null default 'empty', add column overlapped boolean not null default false;
alter table filing no force row level security;
alter table filing_member no force row level security;
update filing_member m set stay = f.stay from filing f where f.zone_id = m.zone_id and f.id = m.filing_id;
-- Of two that overlap the one keeps the time that has come further, else the one that was filed first.
with standing as (
    select m.zone_id, m.filing_id, m.member_id, m.stay, row_number() over (partition by m.zone_id, m.member_id
        order by array_position(array['arrived', 'admitted', 'filed'], f.state), f.first_filed_at, f.id) as place
    from filing_member m join filing f on f.zone_id = m.zone_id and f.id = m.filing_id where not isempty(m.stay))
update filing_member m set overlapped = true from standing s
where s.zone_id = m.zone_id and s.filing_id = m.filing_id and s.member_id = m.member_id and exists (
    select 1 from standing o where o.zone_id = s.zone_id and o.member_id = s.member_id and o.place < s.place and o.stay && s.stay);
alter table filing force row level security;
alter table filing_member force row level security;

alter table filing_member
    alter column stay drop default,
    drop constraint filing_member_filing,
    add constraint filing_member_filing foreign key (zone_id, filing_id, stay) references filing (zone_id, id, stay) on update cascade,
    add constraint filing_member_once exclude using gist (zone_id with =, member_id with =, stay with &&) where (not overlapped and not isempty(stay));

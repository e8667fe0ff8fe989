-- By what right and what for a category of people's data is kept, from a day on until the next.
create table entry_legal_basis (
    zone_id    uuid not null references zone (id),
    id         uuid not null,
    category   text not null check (category in ('test', 'health', 'vaccination', 'travel')),
    basis      text not null check (basis in ('consent', 'law')),
    purpose_zh text not null check (purpose_zh <> ''),
    purpose_en text not null check (purpose_en <> ''),
    source     text not null,
    from_day   date not null,
    set_at     timestamptz not null,
    set_by     uuid not null,
    primary key (zone_id, id),
    constraint entry_legal_basis_once unique (zone_id, category, from_day),
    check (basis = 'consent' or source <> '')
);
grant select, insert on entry_legal_basis to ${app};
alter table entry_legal_basis enable row level security;
alter table entry_legal_basis force row level security;
create policy entry_legal_basis_zone on entry_legal_basis using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- What people said, category by category: only added, the last word counts. The table before held one word for good and was never written to.
drop table entry_consent;
create table entry_consent (
    zone_id   uuid not null references zone (id),
    id        uuid not null,
    member_id uuid not null,
    category  text not null check (category in ('test', 'health', 'vaccination', 'travel')),
    given     boolean not null,
    on_paper  boolean not null,
    stated_at timestamptz not null,
    stated_by uuid not null,
    erased    integer not null default 0 check (erased >= 0),
    primary key (zone_id, id),
    constraint entry_consent_member foreign key (zone_id, member_id) references member (zone_id, id),
    check (erased = 0 or not given)
);
create index entry_consent_of on entry_consent (zone_id, member_id, category, stated_at desc, id desc);
grant select, insert on entry_consent to ${app};
alter table entry_consent enable row level security;
alter table entry_consent force row level security;
create policy entry_consent_zone on entry_consent using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Who has come, one by one. came_under: the decision that stood then, for what a person was let in under is not held against him later. missed_at: not come by the end of the
-- arrival window, and expected no more. out_at: gone before the others. Neither takes a person's time any longer.
alter table filing_member
    add column arrived_at timestamptz,
    add column came_under uuid,
    add column missed_at timestamptz,
    add column out_at timestamptz,
    add constraint filing_member_missed check (missed_at is null or arrived_at is null),
    add constraint filing_member_out check (out_at is null or arrived_at is not null);

-- Until now the first of a crew who was seen stood for all of it, let in under what was decided last before.
alter table filing no force row level security;
alter table filing_member no force row level security;
alter table entry_decision no force row level security;
update filing_member m set arrived_at = f.arrived_at, came_under = coalesce((select d.id from entry_decision d where d.zone_id = f.zone_id and d.filing_id = f.id and d.decided_at <= f.arrived_at
        order by d.decided_at desc, d.id desc limit 1), f.decision_id) from filing f where f.zone_id = m.zone_id and f.id = m.filing_id and f.arrived_at is not null;
alter table filing force row level security;
alter table filing_member force row level security;
alter table entry_decision force row level security;

alter table filing_member
    drop constraint filing_member_once,
    add constraint filing_member_once exclude using gist (zone_id with =, member_id with =, stay with &&) where (not overlapped and missed_at is null and out_at is null and not isempty(stay));
create index filing_member_expected on filing_member (zone_id, filing_id) where arrived_at is null and missed_at is null;

-- member_id: who was seen; null where a person spoke of the whole crew.
alter table chain_point add column member_id uuid, add constraint chain_point_member foreign key (zone_id, member_id) references member (zone_id, id);

-- Of one person. by_clause: the clause and edition the minutes come from; empty where no clause in force says any and the zone's setting does. closed: by whom and why.
alter table chain_gap
    add column member_id uuid,
    add column by_clause text not null default '',
    add column by_edition text not null default '',
    add column seen_at timestamptz,
    add column closed_by uuid,
    add column close_reason text not null default '',
    add constraint chain_gap_member foreign key (zone_id, member_id) references member (zone_id, id),
    add constraint chain_gap_reason check (closed_by is null or close_reason <> '');
alter table chain_gap no force row level security;
update chain_gap set seen_at = closed_at where closed_at is not null;
alter table chain_gap force row level security;
drop index chain_gap_open;
create unique index chain_gap_once on chain_gap (zone_id, filing_id, since, member_id);
create index chain_gap_open on chain_gap (zone_id, noticed_at) where closed_at is null;
grant update (closed_at, closed_by, close_reason, seen_at) on chain_gap to ${app};

-- A person whose pass was taken back because the rules, or a result, say quarantine or no though the crew is in (管控). inside: was here when it began. grave: quarantine or refusal,
-- not merely something to be brought. lifted_at: since when nothing says so any more. ended: released with a new pass, or taken away.
create table entry_hold (
    zone_id     uuid not null references zone (id),
    id          uuid not null,
    filing_id   uuid not null,
    member_id   uuid not null,
    decision_id uuid not null,
    verdict     text not null check (verdict in ('quarantine', 'refuse')),
    days        integer not null check (days >= 0),
    inside      boolean not null,
    grave       boolean not null,
    held_at     timestamptz not null,
    lifted_at   timestamptz,
    ended_at    timestamptz,
    ended_by    uuid,
    ended       text check (ended in ('released', 'brought', 'out')),
    end_reason  text not null default '',
    primary key (zone_id, id),
    constraint entry_hold_filing foreign key (zone_id, filing_id) references filing (zone_id, id),
    constraint entry_hold_member foreign key (zone_id, member_id) references member (zone_id, id),
    constraint entry_hold_ended check ((ended is null) = (ended_at is null)),
    check (ended is distinct from 'released' or end_reason <> '')
);
create unique index entry_hold_open on entry_hold (zone_id, filing_id, member_id) where ended_at is null;
create index entry_hold_queue on entry_hold (zone_id, held_at) where ended_at is null;
create index entry_hold_of on entry_hold (zone_id, member_id);
grant select, insert, delete, update (decision_id, verdict, days, grave, lifted_at, ended_at, ended_by, ended, end_reason) on entry_hold to ${app};
alter table entry_hold enable row level security;
alter table entry_hold force row level security;
create policy entry_hold_zone on entry_hold using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

-- Who was with him: of the same crew, ride or tube. close: counts as a close contact until the hold is over or a health officer says otherwise.
create table entry_hold_contact (
    zone_id   uuid not null references zone (id),
    hold_id   uuid not null,
    member_id uuid not null,
    filing_id uuid not null,
    way       text not null check (way in ('crew', 'ride', 'tube')),
    close     boolean not null,
    cleared_at timestamptz,
    cleared_by uuid,
    clear_reason text not null default '',
    primary key (zone_id, hold_id, member_id),
    constraint entry_hold_contact_hold foreign key (zone_id, hold_id) references entry_hold (zone_id, id),
    constraint entry_hold_contact_member foreign key (zone_id, member_id) references member (zone_id, id),
    constraint entry_hold_contact_filing foreign key (zone_id, filing_id) references filing (zone_id, id),
    check ((cleared_at is null) or clear_reason <> '')
);
create index entry_hold_contact_of on entry_hold_contact (zone_id, member_id);
grant select, insert, delete, update (close, cleared_at, cleared_by, clear_reason) on entry_hold_contact to ${app};
alter table entry_hold_contact enable row level security;
alter table entry_hold_contact force row level security;
create policy entry_hold_contact_zone on entry_hold_contact using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

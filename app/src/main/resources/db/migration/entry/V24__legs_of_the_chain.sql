-- judged: whether the way to this point was compared with what is allowed; scans may come hours later and in any order.
alter table chain_point add column judged boolean not null default true;
alter table chain_point alter column judged set default false;
create index chain_point_unjudged on chain_point (zone_id, at) where not judged;
grant update (judged) on chain_point to ${app};

-- left_at: from when the way counts, which at a site or a lodging is when the crew was to leave it. before_point: where they were seen next.
alter table chain_gap add column left_at timestamptz, add column before_point text check (before_point in ('gate', 'vehicle', 'site', 'lodging'));
alter table chain_gap no force row level security;
update chain_gap set left_at = since;
alter table chain_gap force row level security;
alter table chain_gap alter column left_at set not null;
grant update (before_point) on chain_gap to ${app};

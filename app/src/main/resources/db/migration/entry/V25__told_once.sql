-- told_at: that it is overdue was told. What was overdue before is on the lists already.
alter table landing_test add column told_at timestamptz;
alter table landing_test no force row level security;
update landing_test set told_at = due_at where due_at < now();
alter table landing_test force row level security;
grant update (state, told_at) on landing_test to ${app};
create index landing_test_untold on landing_test (zone_id, due_at) where told_at is null;

-- deadlines: every time until the end of the stay at which time alone makes the answer of a clause worse, in order; warned: those that lie ahead and somebody was told of.
-- Of filings decided before, the next one is what their decision holds until.
alter table filing add column deadlines timestamptz[] not null default '{}', add column warned timestamptz[] not null default '{}';
alter table filing no force row level security;
update filing set deadlines = array[holds_until] where expires_early and holds_until is not null;
update filing set warned = array[warned_of] where warned_of is not null;
alter table filing force row level security;
alter table filing drop column warned_of;
create index filing_by_deadline on filing (zone_id, (deadlines[1])) where state in ('filed', 'admitted', 'arrived');

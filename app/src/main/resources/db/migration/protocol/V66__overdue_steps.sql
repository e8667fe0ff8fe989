-- A late step is told of once.
alter table emergency_run_step add column told_at timestamptz;

-- Whoever has a workbook go on is who it is filed by from then on, and its days begin anew.
grant update (asked_by, asked_account, asked_at) on bulk_run to ${app};
create index bulk_run_over on bulk_run (zone_id, (coalesce(ended_at, failed_at, asked_at)));

-- run_id, row_number: which row of which workbook was taken last, so that a reference that stands in one workbook twice is said. The workbook itself may be forgotten.
alter table bulk_known add column run_id uuid, add column row_number integer;

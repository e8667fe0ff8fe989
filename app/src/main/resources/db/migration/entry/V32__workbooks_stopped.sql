-- stopped_by: somebody stopped it at failed_at; null where it was given up. done_before: rows that were done when it last went on, so that its pace is that of what goes on since.
alter table bulk_run add column stopped_by uuid, add column done_before integer not null default 0;
alter table bulk_run add constraint bulk_run_stopped check (stopped_by is null or failed_at is not null);
grant update (stopped_by, done_before) on bulk_run to ${app};

-- Whose key the content is sealed under; null when it lies as it was sent. Those that were in clear are sealed by whoever knows whom they are about.
alter table stored_file add column sealed_for uuid;
create index stored_file_of_person on stored_file (zone_id, sealed_for) where sealed_for is not null;
grant update (name, content, sealed_for) on stored_file to ${app};

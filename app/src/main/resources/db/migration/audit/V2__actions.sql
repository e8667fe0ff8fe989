-- To search by action, and to list the actions that occur without reading every entry.
create index audit_entry_action on audit_entry (zone_id, action, at desc, id desc);

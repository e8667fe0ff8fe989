-- A reason may hold digits: BASE45. As long as it could not, one text that was no pass kept all that a phone had scanned from being taken.
alter table pass_scan drop constraint pass_scan_reason_check,
    add constraint pass_scan_reason_check check (reason ~ '^[A-Z][A-Z0-9_]{0,39}$');

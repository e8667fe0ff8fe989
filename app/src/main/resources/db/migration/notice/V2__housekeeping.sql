-- Notices go when they are old; see NoticeHousekeeping.
grant delete on notice to ${app};

-- The inbox in its own order, unread first: a page is read from the index, however many there are.
drop index notice_inbox;
create index notice_inbox on notice (zone_id, membership_id, (read_at is not null), created_at desc, id desc);
drop index notice_unread;
create index notice_unread on notice (zone_id, membership_id, created_at desc, id desc) where read_at is null;
create index notice_age on notice (zone_id, created_at);

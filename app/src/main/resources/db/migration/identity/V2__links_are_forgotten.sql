grant delete on one_time_link to ${app};
create index one_time_link_expires on one_time_link (expires_at);

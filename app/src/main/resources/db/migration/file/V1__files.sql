create table stored_file (
    zone_id       uuid not null references zone (id),
    id            uuid not null,
    subject_type  text not null,
    subject_id    uuid not null,
    name          text not null check (length(name) between 1 and 200),
    media_type    text not null,
    size_bytes    bigint not null check (size_bytes > 0),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by   uuid,
    uploaded_at   timestamptz not null,
    content       bytea not null,
    primary key (zone_id, id)
);
create index stored_file_subject on stored_file (zone_id, subject_type, subject_id);
-- Pictures, PDF and Office files are compressed already.
alter table stored_file alter column content set storage external;
grant select, insert, delete on stored_file to ${app};
alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy stored_file_zone on stored_file using (zone_id = nullif(current_setting('app.zone', true), '')::uuid);

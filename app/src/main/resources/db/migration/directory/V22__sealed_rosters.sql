-- A roster's document numbers stand nowhere in clear, so its files are kept in sealed pieces, each bound to its row. The files kept so far are given up –
-- they live for days – and so are the imports that would still have read them.
truncate roster_import_file;
alter table roster_import_file
    drop constraint roster_import_file_pkey,
    drop column content,
    add column id uuid not null,
    add column piece integer not null,
    add column sealed text not null,
    add primary key (zone_id, id),
    add constraint roster_import_file_piece unique (zone_id, import_id, number, piece);
-- ciphertext does not compress
alter table roster_import_file alter column sealed set storage external;

alter table roster_import no force row level security;
update roster_import set state = 'stopped', changed_at = now() where state in ('uploaded', 'reading', 'ready', 'writing');
alter table roster_import force row level security;

-- What an import wrote, so that its page can say what is next: crews it added, crews it touched, installers whose papers it brought.
alter table roster_import
    add column new_crews     uuid[] not null default '{}',
    add column changed_crews uuid[] not null default '{}',
    add column installers    uuid[] not null default '{}';

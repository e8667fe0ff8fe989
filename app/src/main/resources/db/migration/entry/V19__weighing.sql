-- How evidence that disagrees was weighed: what was decided before groups of facts had a precedence of their own took the latest of each, and is made again so.
alter table entry_decision add column weighing text not null default 'latest' check (weighing in ('latest', 'by_group'));

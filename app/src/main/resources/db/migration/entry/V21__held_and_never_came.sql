-- missed: held before coming, and expected no more.
alter table entry_hold drop constraint entry_hold_ended_check, add constraint entry_hold_ended_check check (ended in ('released', 'brought', 'out', 'missed'));

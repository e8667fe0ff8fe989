-- Whoever is in with a pass that was taken back still has to get out, and where he went is recorded.
alter table scan_outcome drop constraint scan_outcome_outcome_check,
    add constraint scan_outcome_outcome_check check (outcome in ('let_in', 'mismatch', 'turned_away', 'called', 'let_out'));

-- Hours that will not be kept are taken back; the audit keeps that they were recorded.
grant delete on split_shift to ${app};

-- How much a zone has stored, summed from the index alone.
create index stored_file_size on stored_file (zone_id, size_bytes);

-- A round of answers is calculated when a calculation names it: its own row, which is wide, need not be written again.
alter table register_check drop column calculation_id;

-- Compressing these texts cost more than all else in keeping a calculation. Uncompressed they take nearly four times the
-- disk: docs/benchmarks.md has both figures. The database may be built without LZ4, which would be the middle way.
alter table calculation alter column tree set storage external, alter column facts set storage external;
alter table register_check alter column answers set storage external;

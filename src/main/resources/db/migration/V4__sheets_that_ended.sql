-- The days on which a page that was sent to a meeting ended. removed_at: its team removed it and can put it back for 7 days, and the family
-- is told. taken_back_at: the family took it back, and nothing of it is left but that. The same text runs on H2 and on PostgreSQL.
alter table meeting_sheet add column removed_at timestamp with time zone;
alter table meeting_sheet add column taken_back_at timestamp with time zone;

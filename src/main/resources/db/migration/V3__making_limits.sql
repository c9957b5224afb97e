-- How much each client made lately, so that several nodes count together (bucket4j). id: a hash of the client's network that
-- nobody can try out without the key of the installation. Rows go once a client may do as much as one that never came.
create table making_limit (
  id varchar(64) primary key,
  state bytea,
  expires_at bigint
);
create index making_limit_expires on making_limit (expires_at);

CREATE TABLE ticket (
    id      uuid PRIMARY KEY,
    name    text COLLATE "C" NOT NULL,
    due_on  date             NOT NULL,
    seats   integer          NOT NULL,
    version bigint           NOT NULL
);

-- The ledger: articles and judgements are the truth, claims a cache, `touched` what the graph has yet to take over.
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, url TEXT, title TEXT NOT NULL, published TEXT, text TEXT NOT NULL, notice TEXT NOT NULL
) WITHOUT ROWID;
-- Where an article was read from. New content from one origin replaces the old; an article lives while an origin holds it.
CREATE TABLE IF NOT EXISTS origins (
    origin TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS origins_article ON origins (article);
CREATE TABLE IF NOT EXISTS claims (article TEXT PRIMARY KEY, version TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
-- Which articles speak of whom: the block of a name is every claim with its tone key.
CREATE TABLE IF NOT EXISTS blocks (key TEXT, article TEXT, PRIMARY KEY (key, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS blocks_article ON blocks (article);
-- Who is shown in which post on which day; `held` is 0 for who only acts in it.
CREATE TABLE IF NOT EXISTS seats (
    post TEXT, day TEXT, key TEXT, held INTEGER, article TEXT, PRIMARY KEY (post, day, key, held, article)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seats_article ON seats (article);
-- What each change touched (kind: person, article, or seat: post, day and name with tabs between); rows go once the graph's sequence number has passed them.
CREATE TABLE IF NOT EXISTS touched (
    sequence INTEGER, kind TEXT, key TEXT, PRIMARY KEY (sequence, kind, key)
) WITHOUT ROWID;
-- Which articles may tell of one event: a sign is who takes part or a body that holds it, `day` the event's, else the report's.
CREATE TABLE IF NOT EXISTS signs (sign TEXT, day TEXT, article TEXT, PRIMARY KEY (sign, day, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS signs_article ON signs (article);
-- Which texts are nearly the same: a signature of each, and the bands of it that two such texts share.
CREATE TABLE IF NOT EXISTS texts (article TEXT PRIMARY KEY, signature BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bands (band BLOB, article TEXT, PRIMARY KEY (band, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS bands_article ON bands (article);
-- What people decided. Rows are only ever added; an undo is another row. `number` counts them from 1.
CREATE TABLE IF NOT EXISTS judgements (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS redirects (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quarantine (origin TEXT PRIMARY KEY, reason TEXT NOT NULL, kept TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (
    sequence INTEGER, command TEXT NOT NULL, added INTEGER, replaced INTEGER, unchanged INTEGER, rejected INTEGER
);

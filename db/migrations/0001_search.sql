-- Words of published listings. Contentless: rows hold no text, only which words stand in which column.
-- prefix='1' keeps a query of one letter off a walk through a twenty-sixth of the index.
CREATE VIRTUAL TABLE `search_listing` USING fts5(name, about, body, content='', contentless_delete=1, detail=column, prefix='1', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
-- Words of published workshops, and of all motifs; rowid is search_entry_row.id.
CREATE VIRTUAL TABLE `search_workshop` USING fts5(name, about, body, content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_motif` USING fts5(name, about, body, content='', contentless_delete=1, detail=column, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
-- One packed record a published listing: db/search/record.ts.
CREATE TABLE `search_listing_row` (
	`id` integer PRIMARY KEY NOT NULL,
	`data` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_entry_row` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_key` ON `search_entry_row` (`kind`,`key`);--> statement-breakpoint
-- Numbers for what records hold: one value of a facet, or a whole set of values ("brown indigo").
CREATE TABLE `search_value` (
	`code` integer PRIMARY KEY NOT NULL,
	`facet` text NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_value_facet` ON `search_value` (`facet`,`value`);--> statement-breakpoint
-- The index's vocabulary. fts5vocab would walk every posting to count: 0.3 s at 240,000 listings.
CREATE TABLE `search_word` (
	`id` integer PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`documents` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_word_word` ON `search_word` (`word`);

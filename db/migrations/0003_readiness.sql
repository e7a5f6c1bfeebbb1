CREATE TABLE `checklist` (
	`slug` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`title_id` text NOT NULL,
	`title_en` text NOT NULL,
	`summary_id` text NOT NULL,
	`summary_en` text NOT NULL,
	`destinations` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `checklist_item` (
	`version_id` integer NOT NULL,
	`slug` text NOT NULL,
	`stage` text NOT NULL,
	`position` integer NOT NULL,
	`level` text,
	`required_from` text,
	`body` text NOT NULL,
	PRIMARY KEY(`version_id`, `slug`),
	FOREIGN KEY (`version_id`) REFERENCES `checklist_version`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `checklist_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`checklist_slug` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`stages` text NOT NULL,
	`levels` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`source_hash` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`published_by` text,
	`published_at` integer,
	FOREIGN KEY (`checklist_slug`) REFERENCES `checklist`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checklist_version_number` ON `checklist_version` (`checklist_slug`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `checklist_version_draft` ON `checklist_version` (`checklist_slug`) WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX `checklist_version_published` ON `checklist_version` (`checklist_slug`) WHERE state = 'published';--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` integer NOT NULL,
	`item` text NOT NULL,
	`number` integer NOT NULL,
	`checklist_version_id` integer NOT NULL,
	`state` text NOT NULL,
	`sealed` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`checklist_version_id`) REFERENCES `checklist_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_number` ON `evidence` (`workshop_id`,`item`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_unfinished` ON `evidence` (`workshop_id`,`item`) WHERE state IN ('draft', 'sent');--> statement-breakpoint
CREATE TABLE `evidence_attachment` (
	`evidence_id` text NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`evidence_id`, `file_id`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `evidence_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_attachment_file` ON `evidence_attachment` (`file_id`);--> statement-breakpoint
CREATE TABLE `evidence_file` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` integer NOT NULL,
	`visit_id` text,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`width` integer,
	`height` integer,
	`scan` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evidence_file_workshop` ON `evidence_file` (`workshop_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `evidence_file_visit` ON `evidence_file` (`visit_id`);--> statement-breakpoint
CREATE TABLE `expiry_reminder` (
	`workshop_id` integer NOT NULL,
	`item` text NOT NULL,
	`expires_on` text NOT NULL,
	`days` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `item`, `expires_on`, `days`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `file_opening` (
	`file_id` text NOT NULL,
	`workshop_id` integer NOT NULL,
	`user_id` text NOT NULL,
	`why` text NOT NULL,
	`day` text NOT NULL,
	`times` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`file_id`, `user_id`, `why`, `day`)
);
--> statement-breakpoint
CREATE INDEX `file_opening_workshop` ON `file_opening` (`workshop_id`,`last_at`);--> statement-breakpoint
CREATE TABLE `item_standing` (
	`workshop_id` integer NOT NULL,
	`item` text NOT NULL,
	`state` text NOT NULL,
	`evidence_id` text NOT NULL,
	`accepted_id` text,
	`accepted_on` text,
	`expires_on` text,
	`since` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `item`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `item_standing_item` ON `item_standing` (`item`,`state`);--> statement-breakpoint
CREATE INDEX `item_standing_expires` ON `item_standing` (`expires_on`);--> statement-breakpoint
CREATE TABLE `item_tally` (
	`item` text NOT NULL,
	`state` text NOT NULL,
	`workshops` integer NOT NULL,
	PRIMARY KEY(`item`, `state`)
);
--> statement-breakpoint
CREATE TABLE `level_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`workshop_id` integer NOT NULL,
	`at` integer NOT NULL,
	`from` text,
	`to` text,
	`cause` text NOT NULL,
	`items` text NOT NULL,
	`missing` text NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `level_change_workshop` ON `level_change` (`workshop_id`,`at`);--> statement-breakpoint
CREATE TABLE `passport` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` integer NOT NULL,
	`label` text NOT NULL,
	`shows` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_on` text,
	`revoked_at` integer,
	`revoked_by` text,
	`opened` integer DEFAULT 0 NOT NULL,
	`last_opened_at` integer,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passport_workshop` ON `passport` (`workshop_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` integer NOT NULL,
	`visited_on` text NOT NULL,
	`office_slug` text NOT NULL,
	`officers` text NOT NULL,
	`summary` text NOT NULL,
	`findings` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `visit_workshop` ON `visit` (`workshop_id`,`visited_on`);--> statement-breakpoint
CREATE TABLE `workshop_readiness` (
	`workshop_id` integer PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	`export_route` text,
	`version` integer DEFAULT 1 NOT NULL,
	`level` text,
	`level_since` integer,
	`level_until` text,
	`stage` text,
	`applicable` integer DEFAULT 0 NOT NULL,
	`accepted` integer DEFAULT 0 NOT NULL,
	`stages` text NOT NULL,
	`trained_on` text,
	`active_at` integer,
	`computed_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `workshop_readiness_level` ON `workshop_readiness` (`level`,`level_until`);--> statement-breakpoint
ALTER TABLE `review` ADD `second_officer` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `review` ADD `first_by` text;--> statement-breakpoint
ALTER TABLE `review` ADD `first_at` integer;--> statement-breakpoint
CREATE INDEX `review_decided` ON `review` (`decided_at`,`decided_by`);--> statement-breakpoint
CREATE INDEX `review_expires` ON `review` (`expires_on`) WHERE state = 'accepted' AND expires_on IS NOT NULL;--> statement-breakpoint
CREATE TRIGGER checklist_item_kept_on_update BEFORE UPDATE ON checklist_item
WHEN (SELECT state FROM checklist_version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published checklist never changes'); END;
--> statement-breakpoint
CREATE TRIGGER checklist_item_kept_on_delete BEFORE DELETE ON checklist_item
WHEN (SELECT state FROM checklist_version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published checklist never changes'); END;
--> statement-breakpoint
CREATE TRIGGER checklist_item_kept_on_insert BEFORE INSERT ON checklist_item
WHEN (SELECT state FROM checklist_version WHERE id = NEW.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published checklist never changes'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_frozen BEFORE UPDATE OF sealed, item, workshop_id, number ON evidence
WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'evidence that was sent never changes'); END;
--> statement-breakpoint
CREATE TRIGGER item_tally_on_insert AFTER INSERT ON item_standing
BEGIN
  INSERT INTO item_tally (item, state, workshops) VALUES (NEW.item, NEW.state, 1)
  ON CONFLICT (item, state) DO UPDATE SET workshops = workshops + 1;
END;
--> statement-breakpoint
CREATE TRIGGER item_tally_on_update AFTER UPDATE OF state ON item_standing WHEN OLD.state <> NEW.state
BEGIN
  UPDATE item_tally SET workshops = workshops - 1 WHERE item = OLD.item AND state = OLD.state;
  INSERT INTO item_tally (item, state, workshops) VALUES (NEW.item, NEW.state, 1)
  ON CONFLICT (item, state) DO UPDATE SET workshops = workshops + 1;
END;
--> statement-breakpoint
CREATE TRIGGER item_tally_on_delete AFTER DELETE ON item_standing
BEGIN
  UPDATE item_tally SET workshops = workshops - 1 WHERE item = OLD.item AND state = OLD.state;
END;

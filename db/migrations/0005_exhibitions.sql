CREATE TABLE `appeal` (
	`application_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	`state` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`scores` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `application` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibition_slug` text NOT NULL,
	`workshop_id` integer NOT NULL,
	`number` integer,
	`state` text NOT NULL,
	`since` integer NOT NULL,
	`body` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`sent_version` integer DEFAULT 0 NOT NULL,
	`late_code` text,
	`kelurahan_slug` text NOT NULL,
	`technique` text NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`newcomer` integer DEFAULT false NOT NULL,
	`score` real,
	`reviews` integer DEFAULT 0 NOT NULL,
	`pending` text,
	`pending_note` text,
	`pending_by` text,
	`pending_at` integer,
	`rank` integer,
	`published_score` real,
	`published_at` integer,
	`confirm_by` text,
	`stand_number` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`exhibition_slug`) REFERENCES `exhibition`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`kelurahan_slug`) REFERENCES `kelurahan`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_once` ON `application` (`exhibition_slug`,`workshop_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `application_number` ON `application` (`exhibition_slug`,`number`);--> statement-breakpoint
CREATE INDEX `application_state` ON `application` (`exhibition_slug`,`state`,`rank`);--> statement-breakpoint
CREATE INDEX `application_workshop` ON `application` (`workshop_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `application_confirm` ON `application` (`confirm_by`) WHERE state = 'chosen';--> statement-breakpoint
CREATE TABLE `application_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`kind` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`note` text,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_event_application` ON `application_event` (`application_id`);--> statement-breakpoint
CREATE TABLE `application_version` (
	`application_id` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`redaction` text,
	`redacted_by` text,
	`redacted_at` integer,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`application_id`, `number`),
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exhibition` (
	`slug` text PRIMARY KEY NOT NULL,
	`fair_slug` text,
	`office_slug` text NOT NULL,
	`name` text NOT NULL,
	`organiser` text NOT NULL,
	`venue` text NOT NULL,
	`city` text NOT NULL,
	`country` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`phase` text NOT NULL,
	`phase_since` integer NOT NULL,
	`opens_at` integer,
	`deadline_at` integer NOT NULL,
	`places` integer NOT NULL,
	`fee` integer NOT NULL,
	`body` text NOT NULL,
	`draw_seed` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`rank_version` integer DEFAULT 1 NOT NULL,
	`last_number` integer DEFAULT 0 NOT NULL,
	`decided_at` integer,
	`demo` integer DEFAULT false NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`fair_slug`) REFERENCES `fair`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_slug`) REFERENCES `office`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exhibition_phase` ON `exhibition` (`phase`,`deadline_at`);--> statement-breakpoint
CREATE INDEX `exhibition_ends` ON `exhibition` (`ends_on`);--> statement-breakpoint
CREATE INDEX `exhibition_fair` ON `exhibition` (`fair_slug`);--> statement-breakpoint
CREATE TABLE `exhibition_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`exhibition_slug` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`kind` text NOT NULL,
	`public` integer NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`exhibition_slug`) REFERENCES `exhibition`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exhibition_event_exhibition` ON `exhibition_event` (`exhibition_slug`,`at`);--> statement-breakpoint
CREATE TABLE `exhibition_report` (
	`exhibition_slug` text PRIMARY KEY NOT NULL,
	`fields` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`exhibition_slug`) REFERENCES `exhibition`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exhibition_result` (
	`application_id` text PRIMARY KEY NOT NULL,
	`contacts` integer NOT NULL,
	`orders` integer NOT NULL,
	`orders_abroad` integer NOT NULL,
	`sold` integer NOT NULL,
	`ordered` integer NOT NULL,
	`lessons` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `fair` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`confidence` text NOT NULL,
	`position` integer NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `follow` (
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`, `value`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `follow_value` ON `follow` (`kind`,`value`);--> statement-breakpoint
CREATE TABLE `late_code` (
	`code` text PRIMARY KEY NOT NULL,
	`exhibition_slug` text NOT NULL,
	`reason` text NOT NULL,
	`valid_until` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_by` text,
	`used_at` integer,
	FOREIGN KEY (`exhibition_slug`) REFERENCES `exhibition`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `late_code_exhibition` ON `late_code` (`exhibition_slug`);--> statement-breakpoint
CREATE TABLE `lead` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`workshop_id` integer NOT NULL,
	`sealed` text NOT NULL,
	`country` text,
	`listings` text NOT NULL,
	`photo_id` text,
	`state` text NOT NULL,
	`follow_up_on` text,
	`reminded_at` integer,
	`noted_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lead_application` ON `lead` (`application_id`,`noted_at`);--> statement-breakpoint
CREATE INDEX `lead_follow_up` ON `lead` (`follow_up_on`);--> statement-breakpoint
CREATE TABLE `lead_quote` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`lines` text NOT NULL,
	`currency` text NOT NULL,
	`incoterm` text NOT NULL,
	`lead_time_days` integer NOT NULL,
	`note` text NOT NULL,
	`valid_until` text NOT NULL,
	`state` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`lead_id`) REFERENCES `lead`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lead_quote_lead` ON `lead_quote` (`lead_id`);--> statement-breakpoint
CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`exhibition_slug` text NOT NULL,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`code` text NOT NULL,
	`facts` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`sent_by` text,
	FOREIGN KEY (`exhibition_slug`) REFERENCES `exhibition`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_code_unique` ON `letter` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `letter_number` ON `letter` (`exhibition_slug`,`number`);--> statement-breakpoint
CREATE INDEX `letter_application` ON `letter` (`application_id`,`kind`);--> statement-breakpoint
CREATE INDEX `letter_state` ON `letter` (`exhibition_slug`,`state`);--> statement-breakpoint
CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`workshop_id` integer NOT NULL,
	`amount` integer NOT NULL,
	`method` text NOT NULL,
	`state` text NOT NULL,
	`number` text NOT NULL,
	`due_on` text NOT NULL,
	`proof_file_id` text,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "payment_amount" CHECK(amount > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_number_unique` ON `payment` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_subject` ON `payment` (`subject`,`subject_id`);--> statement-breakpoint
CREATE INDEX `payment_due` ON `payment` (`state`,`due_on`);--> statement-breakpoint
CREATE TABLE `reviewer` (
	`exhibition_slug` text NOT NULL,
	`user_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`left_at` integer,
	PRIMARY KEY(`exhibition_slug`, `user_id`),
	FOREIGN KEY (`exhibition_slug`) REFERENCES `exhibition`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reviewer_user` ON `reviewer` (`user_id`);--> statement-breakpoint
CREATE TABLE `reviewer_note` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`user_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reviewer_note_application` ON `reviewer_note` (`application_id`,`at`);--> statement-breakpoint
CREATE TABLE `score_sheet` (
	`application_id` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text NOT NULL,
	`scores` text NOT NULL,
	`total` real,
	`confidence` integer,
	`reason` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`application_id`, `user_id`),
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `score_sheet_user` ON `score_sheet` (`user_id`,`state`);--> statement-breakpoint
CREATE TABLE `stand` (
	`exhibition_slug` text NOT NULL,
	`number` text NOT NULL,
	`x` real NOT NULL,
	`y` real NOT NULL,
	`width` real NOT NULL,
	`depth` real NOT NULL,
	`seats` integer DEFAULT 1 NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`exhibition_slug`, `number`),
	FOREIGN KEY (`exhibition_slug`) REFERENCES `exhibition`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `tie` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text,
	`office_slug` text,
	`workshop_id` integer,
	`kelurahan_slug` text,
	`note` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`office_slug`) REFERENCES `office`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`kelurahan_slug`) REFERENCES `kelurahan`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tie_user` ON `tie` (`user_id`);--> statement-breakpoint
CREATE INDEX `tie_office` ON `tie` (`office_slug`);--> statement-breakpoint
CREATE INDEX `tie_workshop` ON `tie` (`workshop_id`);--> statement-breakpoint
CREATE TABLE `trip_done` (
	`application_id` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`application_id`, `key`),
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TRIGGER `application_places_update` BEFORE UPDATE OF `state` ON `application`
WHEN NEW.state IN ('chosen', 'confirmed') AND OLD.state NOT IN ('chosen', 'confirmed')
  AND (SELECT count(*) FROM `application` WHERE exhibition_slug = NEW.exhibition_slug AND state IN ('chosen', 'confirmed'))
    >= (SELECT places FROM `exhibition` WHERE slug = NEW.exhibition_slug)
BEGIN SELECT RAISE(ABORT, 'no place is left'); END;--> statement-breakpoint
CREATE TRIGGER `application_places_insert` BEFORE INSERT ON `application`
WHEN NEW.state IN ('chosen', 'confirmed')
  AND (SELECT count(*) FROM `application` WHERE exhibition_slug = NEW.exhibition_slug AND state IN ('chosen', 'confirmed'))
    >= (SELECT places FROM `exhibition` WHERE slug = NEW.exhibition_slug)
BEGIN SELECT RAISE(ABORT, 'no place is left'); END;--> statement-breakpoint
CREATE TRIGGER `application_stand` BEFORE UPDATE OF `stand_number` ON `application`
WHEN NEW.stand_number IS NOT NULL AND NEW.stand_number IS NOT OLD.stand_number
  AND (SELECT count(*) FROM `application` WHERE exhibition_slug = NEW.exhibition_slug AND stand_number = NEW.stand_number)
    >= coalesce((SELECT seats FROM `stand` WHERE exhibition_slug = NEW.exhibition_slug AND number = NEW.stand_number), 0)
BEGIN SELECT RAISE(ABORT, 'the stand is taken'); END;--> statement-breakpoint
CREATE TRIGGER `application_version_frozen` BEFORE UPDATE OF `body`, `number`, `application_id`, `sent_at` ON `application_version`
BEGIN SELECT RAISE(ABORT, 'what was sent does not change'); END;--> statement-breakpoint
CREATE TRIGGER `letter_frozen` BEFORE UPDATE ON `letter` WHEN OLD.state = 'sent'
BEGIN SELECT RAISE(ABORT, 'a sent letter does not change'); END;

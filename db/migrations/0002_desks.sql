CREATE TABLE `workshop_picture` (
	`workshop_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`alt_id` text NOT NULL,
	`alt_en` text NOT NULL,
	PRIMARY KEY(`workshop_id`, `position`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `attempt` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` integer NOT NULL,
	`wait_until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempt_age` ON `attempt` (`last_at`);--> statement-breakpoint
CREATE TABLE `declared_interest` (
	`user_id` text NOT NULL,
	`workshop_id` integer NOT NULL,
	`relation` text NOT NULL,
	`note` text NOT NULL,
	`declared_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `workshop_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `form_key` (
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`result` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `form_key_age` ON `form_key` (`at`);--> statement-breakpoint
CREATE TABLE `office` (
	`slug` text PRIMARY KEY NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `office_member` (
	`office_slug` text NOT NULL,
	`user_id` text NOT NULL,
	`powers` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`office_slug`, `user_id`),
	FOREIGN KEY (`office_slug`) REFERENCES `office`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `office_member_user` ON `office_member` (`user_id`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`user_id` text NOT NULL,
	`hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`user_id`, `hash`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`user_id` text NOT NULL,
	`stage` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`proved_at` integer NOT NULL,
	`user_agent` text NOT NULL,
	`ip_prefix` text NOT NULL,
	`workshop_id` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_publicId_unique` ON `session` (`public_id`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `ticket` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`email` text NOT NULL,
	`user_id` text,
	`data` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ticket_email` ON `ticket` (`email`,`kind`);--> statement-breakpoint
CREATE INDEX `ticket_user` ON `ticket` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_confirmed_at` integer,
	`name` text NOT NULL,
	`password_hash` text,
	`locale` text NOT NULL,
	`state` text DEFAULT 'active' NOT NULL,
	`is_buyer` integer DEFAULT false NOT NULL,
	`is_admin` integer DEFAULT false NOT NULL,
	`company` text,
	`country` text,
	`totp_secret` text,
	`totp_since` integer,
	`totp_step` integer,
	`muted` text NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `workshop_member` (
	`workshop_id` integer NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `user_id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `workshop_member_user` ON `workshop_member` (`user_id`);--> statement-breakpoint
CREATE TABLE `listing_edit` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` integer NOT NULL,
	`workshop_id` integer NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	`before` text,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listing`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `listing_edit_workshop` ON `listing_edit` (`workshop_id`,`state`);--> statement-breakpoint
CREATE INDEX `listing_edit_listing` ON `listing_edit` (`listing_id`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `listing_edit_open` ON `listing_edit` (`listing_id`) WHERE state IN ('open', 'submitted', 'changes-asked');--> statement-breakpoint
CREATE TABLE `workshop_paper` (
	`workshop_id` integer NOT NULL,
	`kind` text NOT NULL,
	`sealed` text NOT NULL,
	`tail` text NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `kind`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `upload` (
	`name` text PRIMARY KEY NOT NULL,
	`workshop_id` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`widths` text NOT NULL,
	`colour` text NOT NULL,
	`placeholder` text NOT NULL,
	`palette` text NOT NULL,
	`bytes` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `upload_workshop` ON `upload` (`workshop_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`subject_version` text NOT NULL,
	`workshop_id` integer NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`submitted_by` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`claimed_by` text,
	`claimed_at` integer,
	`decided_by` text,
	`decided_at` integer,
	`decided_office` text,
	`reason_code` text,
	`note` text,
	`expires_on` text,
	`undo` text,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_version` ON `review` (`subject`,`subject_id`,`subject_version`);--> statement-breakpoint
CREATE INDEX `review_queue` ON `review` (`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `review_workshop` ON `review` (`workshop_id`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `review_claimed` ON `review` (`claimed_by`,`state`);--> statement-breakpoint
CREATE TABLE `review_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`review_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`kind` text NOT NULL,
	`reason_code` text,
	`note` text,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_event_review` ON `review_event` (`review_id`);--> statement-breakpoint
CREATE TABLE `verification` (
	`workshop_id` integer NOT NULL,
	`item` text NOT NULL,
	`checked_on` text NOT NULL,
	`expires_on` text,
	`checked_by` text NOT NULL,
	`office_slug` text NOT NULL,
	`finding` text NOT NULL,
	`review_id` text,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verification_item` ON `verification` (`workshop_id`,`item`);--> statement-breakpoint
CREATE TABLE `verification_claim` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` integer NOT NULL,
	`item` text NOT NULL,
	`statement` text NOT NULL,
	`pictures` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `verification_claim_item` ON `verification_claim` (`workshop_id`,`item`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`);--> statement-breakpoint
CREATE INDEX `audit_user` ON `audit` (`user_id`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit` (`action`);--> statement-breakpoint
CREATE TABLE `notification` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`facts` text NOT NULL,
	`path` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer
);
--> statement-breakpoint
CREATE INDEX `notification_user` ON `notification` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`locale` text NOT NULL,
	`payload` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `outbox_next` ON `outbox` (`state`,`next_at`);--> statement-breakpoint
ALTER TABLE `workshop` ADD `story_language` text DEFAULT 'id' NOT NULL;--> statement-breakpoint
ALTER TABLE `workshop` ADD `story_translation` text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE `workshop` ADD `whatsapp` text;--> statement-breakpoint
ALTER TABLE `workshop` ADD `trusted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `workshop` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `listing` ADD `translation` text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE `listing` ADD `price_ladder` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `listing` ADD `sample_price` integer;--> statement-breakpoint
ALTER TABLE `listing` ADD `fibres` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `listing` ADD `care` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `listing` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `picture` ADD `widths` text;--> statement-breakpoint
ALTER TABLE `picture` ADD `placeholder` text;--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_replace` BEFORE INSERT ON `audit` WHEN EXISTS (SELECT 1 FROM `audit` WHERE `seq` = NEW.`seq`) BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

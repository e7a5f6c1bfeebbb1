CREATE TABLE `dataset` (
	`slug` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`records` integer NOT NULL,
	`high` integer NOT NULL,
	`medium` integer NOT NULL,
	`low` integer NOT NULL,
	`sources` text NOT NULL,
	`loaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `glossary` (
	`slug` text PRIMARY KEY NOT NULL,
	`group` text NOT NULL,
	`term` text NOT NULL,
	`term_en` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `kecamatan` (
	`slug` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`confidence` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kecamatan_code_unique` ON `kecamatan` (`code`);--> statement-breakpoint
CREATE TABLE `kelurahan` (
	`slug` text PRIMARY KEY NOT NULL,
	`kecamatan_slug` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`batik_intensity` integer NOT NULL,
	`confidence` text NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`kecamatan_slug`) REFERENCES `kecamatan`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kelurahan_code_unique` ON `kelurahan` (`code`);--> statement-breakpoint
CREATE TABLE `motif` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`family` text NOT NULL,
	`zone` text NOT NULL,
	`confidence` text NOT NULL,
	`position` integer NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `synonym` (
	`slug` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `term` (
	`group` text NOT NULL,
	`slug` text NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`confidence` text NOT NULL,
	`position` integer NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`group`, `slug`)
);
--> statement-breakpoint
CREATE TABLE `workshop` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`owner_name` text NOT NULL,
	`story_id` text NOT NULL,
	`story_en` text NOT NULL,
	`kelurahan_slug` text NOT NULL,
	`address` text NOT NULL,
	`founded_year` integer NOT NULL,
	`workers` integer NOT NULL,
	`techniques` text NOT NULL,
	`capacity_per_month` integer NOT NULL,
	`booked_per_month` integer NOT NULL,
	`lead_time_days` integer NOT NULL,
	`first_order_minimum` integer NOT NULL,
	`reorder_minimum` integer NOT NULL,
	`closed_from` text,
	`closed_until` text,
	`readiness_level` text,
	`cover` text,
	`cover_colour` text,
	`main_motif` text,
	`state` text DEFAULT 'draft' NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`kelurahan_slug`) REFERENCES `kelurahan`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `workshop_slug_unique` ON `workshop` (`slug`);--> statement-breakpoint
CREATE INDEX `workshop_kelurahan` ON `workshop` (`kelurahan_slug`,`state`);--> statement-breakpoint
CREATE TABLE `workshop_certificate` (
	`workshop_id` integer NOT NULL,
	`certification` text NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`expires_on` text,
	PRIMARY KEY(`workshop_id`, `certification`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `listing` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`workshop_id` integer NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`title_id` text NOT NULL,
	`title_en` text NOT NULL,
	`description_id` text NOT NULL,
	`description_en` text NOT NULL,
	`technique` text NOT NULL,
	`cloth` text NOT NULL,
	`product` text NOT NULL,
	`hs_code` text,
	`length_cm` integer,
	`width_cm` integer,
	`weight_g` integer,
	`price` integer NOT NULL,
	`minimum_order` integer NOT NULL,
	`lead_time_days` integer NOT NULL,
	`stock` integer NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshop`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listing_slug_unique` ON `listing` (`slug`);--> statement-breakpoint
CREATE INDEX `listing_workshop` ON `listing` (`workshop_id`,`state`);--> statement-breakpoint
CREATE INDEX `listing_newest` ON `listing` (`state`,`published_at`);--> statement-breakpoint
CREATE TABLE `listing_colour` (
	`listing_id` integer NOT NULL,
	`colour` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`listing_id`, `colour`),
	FOREIGN KEY (`listing_id`) REFERENCES `listing`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `listing_dye` (
	`listing_id` integer NOT NULL,
	`dye` text NOT NULL,
	PRIMARY KEY(`listing_id`, `dye`),
	FOREIGN KEY (`listing_id`) REFERENCES `listing`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `listing_motif` (
	`listing_id` integer NOT NULL,
	`motif_slug` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`listing_id`, `motif_slug`),
	FOREIGN KEY (`listing_id`) REFERENCES `listing`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`motif_slug`) REFERENCES `motif`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listing_motif_motif` ON `listing_motif` (`motif_slug`);--> statement-breakpoint
CREATE TABLE `picture` (
	`id` integer PRIMARY KEY NOT NULL,
	`listing_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`colour` text NOT NULL,
	`alt_id` text NOT NULL,
	`alt_en` text NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listing`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `picture_position` ON `picture` (`listing_id`,`position`);--> statement-breakpoint
CREATE TABLE `change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `failed_search` (
	`text` text PRIMARY KEY NOT NULL,
	`times` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

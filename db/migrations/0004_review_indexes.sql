DROP INDEX `review_queue`;--> statement-breakpoint
CREATE INDEX `review_open` ON `review` (`due_on`,`submitted_at`,`id`,`subject`,`state`,`claimed_by`) WHERE state IN ('submitted', 'in-review');--> statement-breakpoint
CREATE INDEX `review_tally` ON `review` (`subject`,`state`,`claimed_by`,`due_on`,`submitted_at`) WHERE state IN ('submitted', 'in-review');
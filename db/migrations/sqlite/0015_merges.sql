CREATE TABLE `dismissals` (
	`id` text PRIMARY KEY NOT NULL,
	`one_id` text NOT NULL,
	`other_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`one_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dismissals_pair` ON `dismissals` (`one_id`,`other_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `dismissals_one` ON `dismissals` (`one_id`);--> statement-breakpoint
CREATE INDEX `dismissals_other` ON `dismissals` (`other_id`);--> statement-breakpoint
CREATE INDEX `dismissals_by` ON `dismissals` (`by`);--> statement-breakpoint
CREATE INDEX `dismissals_ended_by` ON `dismissals` (`ended_by`);--> statement-breakpoint
CREATE INDEX `dismissals_at` ON `dismissals` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `merge_writes` (
	`id` text PRIMARY KEY NOT NULL,
	`merge_id` text NOT NULL,
	`place` integer NOT NULL,
	`table` text NOT NULL,
	`row_id` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	FOREIGN KEY (`merge_id`) REFERENCES `merges`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merge_writes_place` ON `merge_writes` (`merge_id`,`place`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`staying_id` text NOT NULL,
	`absorbed_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`told` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`staying_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`absorbed_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_absorbed` ON `merges` (`absorbed_id`) WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX `merges_staying` ON `merges` (`staying_id`);--> statement-breakpoint
CREATE INDEX `merges_gone` ON `merges` (`absorbed_id`);--> statement-breakpoint
CREATE INDEX `merges_by` ON `merges` (`by`);--> statement-breakpoint
CREATE INDEX `merges_undone_by` ON `merges` (`undone_by`);--> statement-breakpoint
CREATE INDEX `merges_at` ON `merges` (`at`,`id`);--> statement-breakpoint
ALTER TABLE `people` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `people_alike` ON `people` (`name_key`,`birth_date`);--> statement-breakpoint
CREATE INDEX `people_citizen` ON `people` (`citizen_id`);--> statement-breakpoint
CREATE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE INDEX `people_phone` ON `people` (`phone`);
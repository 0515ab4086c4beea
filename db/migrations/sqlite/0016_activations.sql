CREATE TABLE `activation_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_at` integer NOT NULL,
	`person_ids` text NOT NULL,
	`beyond` integer NOT NULL,
	`confirmed_at` integer,
	`by_mail` integer NOT NULL,
	`address` text,
	`lock` text,
	`issued_at` integer,
	`expires_at` integer,
	`figures` text,
	`slips` blob,
	`slips_until` integer,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activation_batches_drafted` ON `activation_batches` (`drafted_by`,`drafted_at`);
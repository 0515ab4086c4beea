CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text,
	`lane` text,
	`asked_by` text,
	`asked_at` integer NOT NULL,
	`not_before` integer,
	`attempt` integer NOT NULL,
	`held_by` text,
	`held_until` integer,
	`holds` text,
	`step` text,
	`done` integer,
	`total` integer,
	`cancel_asked_at` integer,
	`ended_at` integer,
	`outcome` text,
	`problem` text,
	`params` text,
	`reference` text,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_holds` ON `jobs` (`holds`);--> statement-breakpoint
CREATE INDEX `jobs_open` ON `jobs` (`ended_at`,`asked_at`);--> statement-breakpoint
CREATE INDEX `jobs_asked` ON `jobs` (`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_subject` ON `jobs` (`subject_id`);
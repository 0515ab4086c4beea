CREATE TABLE `correction_limits` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`number` integer NOT NULL,
	`days` integer NOT NULL,
	`counted` text NOT NULL,
	`from` text NOT NULL,
	`source` text NOT NULL,
	`set_at` integer NOT NULL,
	`set_by` text,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `correction_limits_number` ON `correction_limits` (`name`,`number`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`field` text NOT NULL,
	`wanted` text,
	`evidence` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`extended_at` integer,
	`extended_by` text,
	`extension_reason` text,
	`closed_at` integer,
	`closed_by` text,
	`outcome` text,
	`answer` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`extended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_person` ON `corrections` (`person_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `corrections_open` ON `corrections` (`due_on`) WHERE closed_at is null;--> statement-breakpoint
CREATE TABLE `holidays` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`feast` text NOT NULL,
	`source` text,
	`set_at` integer NOT NULL,
	`set_by` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holidays_day` ON `holidays` (`day`);
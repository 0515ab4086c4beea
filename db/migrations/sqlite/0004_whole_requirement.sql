CREATE TABLE `coverage_days` (
	`requirement_id` text NOT NULL,
	`part` text NOT NULL,
	`agency_id` text NOT NULL,
	`day` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`requirement_id`, `part`, `agency_id`, `day`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_coverage_tallies` (
	`requirement_id` text NOT NULL,
	`part` text NOT NULL,
	`agency_id` text NOT NULL,
	`obliged` integer NOT NULL,
	`completed` integer NOT NULL,
	`begun` integer NOT NULL,
	`idle` integer NOT NULL,
	`excluded` integer NOT NULL,
	`counted_on` text NOT NULL,
	`counted_at` integer NOT NULL,
	PRIMARY KEY(`requirement_id`, `part`, `agency_id`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- of no day: counted anew at the next start
INSERT INTO `__new_coverage_tallies`("requirement_id", "part", "agency_id", "obliged", "completed", "begun", "idle", "excluded", "counted_on", "counted_at") SELECT "requirement_id", "course_id", "agency_id", "obliged", "completed", 0, 0, "excluded", '', "counted_at" FROM `coverage_tallies`;--> statement-breakpoint
DROP TABLE `coverage_tallies`;--> statement-breakpoint
ALTER TABLE `__new_coverage_tallies` RENAME TO `coverage_tallies`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `coverage_tallies_agency` ON `coverage_tallies` (`agency_id`);--> statement-breakpoint
DROP INDEX `completions_person`;--> statement-breakpoint
CREATE INDEX `completions_person` ON `completions` (`person_id`,`course_id`,`completed_on`,`expires_on`);
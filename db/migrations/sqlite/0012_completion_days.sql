CREATE TABLE `completion_days` (
	`agency_id` text NOT NULL,
	`day` text NOT NULL,
	`entries` integer NOT NULL,
	PRIMARY KEY(`agency_id`, `day`),
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `completions_agency`;--> statement-breakpoint
DROP INDEX `completions_course`;--> statement-breakpoint
CREATE INDEX `completions_agency` ON `completions` (`agency_id`,`completed_on`,`id`);--> statement-breakpoint
CREATE INDEX `completions_course` ON `completions` (`course_id`,`completed_on`,`agency_id`);--> statement-breakpoint
INSERT INTO `completion_days` (`agency_id`, `day`, `entries`) SELECT `agency_id`, `completed_on`, count(*) FROM `completions` WHERE `agency_id` IS NOT NULL GROUP BY `agency_id`, `completed_on`;
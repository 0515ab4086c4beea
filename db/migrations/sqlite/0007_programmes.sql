CREATE TABLE `programme_courses` (
	`version_id` text NOT NULL,
	`course_id` text NOT NULL,
	`place` integer NOT NULL,
	`required` integer NOT NULL,
	PRIMARY KEY(`version_id`, `course_id`),
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `programme_courses_course` ON `programme_courses` (`course_id`);--> statement-breakpoint
ALTER TABLE `courses` ADD `kind` text DEFAULT 'course' NOT NULL;
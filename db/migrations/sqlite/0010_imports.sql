CREATE TABLE `import_memories` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`headings` text NOT NULL,
	`columns` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_memories_headings` ON `import_memories` (`agency_id`,`headings`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`sheet` text NOT NULL,
	`row` integer NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`full_name` text NOT NULL,
	`changes` text NOT NULL,
	`problems` text NOT NULL,
	`cells` text,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rows_kind` ON `import_rows` (`import_id`,`kind`,`sheet`,`row`);--> statement-breakpoint
CREATE TABLE `import_writes` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`place` integer NOT NULL,
	`table` text NOT NULL,
	`row_id` text NOT NULL,
	`person_id` text NOT NULL,
	`before` text,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_writes_place` ON `import_writes` (`import_id`,`place`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`sheets` text,
	`effective_on` text NOT NULL,
	`type` text NOT NULL,
	`complete` integer NOT NULL,
	`planned_at` integer,
	`digest` text,
	`figures` text,
	`confirmed_at` integer,
	`confirmed_by` text,
	`written_at` integer,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_agency` ON `imports` (`agency_id`,`uploaded_at`);
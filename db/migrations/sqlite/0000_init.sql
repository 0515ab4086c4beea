CREATE TABLE `account_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`purpose` text NOT NULL,
	`account_id` text,
	`issued_by` text,
	`issued_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_tokens_hash` ON `account_tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `account_tokens_account` ON `account_tokens` (`account_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`password_hash` text,
	`password_set_at` integer,
	`activated_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_person` ON `accounts` (`person_id`);--> statement-breakpoint
CREATE TABLE `kept_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`path` text NOT NULL,
	`fields` text NOT NULL,
	`kept_at` integer NOT NULL,
	`taken_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `kept_forms_account` ON `kept_forms` (`account_id`);--> statement-breakpoint
CREATE TABLE `known_devices` (
	`account_id` text NOT NULL,
	`device_hash` text NOT NULL,
	`last_seen_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `device_hash`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`first_at` integer NOT NULL,
	`locked_until` integer
);
--> statement-breakpoint
CREATE TABLE `sign_in_names` (
	`name` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_in_names_account` ON `sign_in_names` (`account_id`);--> statement-breakpoint
CREATE TABLE `suspensions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`reason` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suspensions_account` ON `suspensions` (`account_id`);--> statement-breakpoint
CREATE TABLE `agencies` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`opened_on` text,
	`closed_on` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agencies_key` ON `agencies` (`key`);--> statement-breakpoint
CREATE TABLE `agency_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`scheme` text NOT NULL,
	`code` text NOT NULL,
	`from` text,
	`until` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agency_codes_agency` ON `agency_codes` (`agency_id`);--> statement-breakpoint
CREATE INDEX `agency_codes_code` ON `agency_codes` (`scheme`,`code`);--> statement-breakpoint
CREATE TABLE `agency_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`from` text,
	`until` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agency_contacts_agency` ON `agency_contacts` (`agency_id`);--> statement-breakpoint
CREATE TABLE `agency_kinds` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`kind` text NOT NULL,
	`from` text,
	`until` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agency_kinds_agency` ON `agency_kinds` (`agency_id`);--> statement-breakpoint
CREATE TABLE `agency_names` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`folded` text NOT NULL,
	`from` text,
	`until` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agency_names_agency` ON `agency_names` (`agency_id`);--> statement-breakpoint
CREATE INDEX `agency_names_folded` ON `agency_names` (`folded`);--> statement-breakpoint
CREATE TABLE `agency_parents` (
	`id` text PRIMARY KEY NOT NULL,
	`agency_id` text NOT NULL,
	`parent_id` text NOT NULL,
	`from` text,
	`until` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agency_parents_agency` ON `agency_parents` (`agency_id`);--> statement-breakpoint
CREATE INDEX `agency_parents_parent` ON `agency_parents` (`parent_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`issuer` text NOT NULL,
	`issued_on` text NOT NULL,
	`title` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_paper` ON `decisions` (`number`,`issuer`,`issued_on`);--> statement-breakpoint
CREATE TABLE `successions` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text,
	`kind` text NOT NULL,
	`share` text NOT NULL,
	`legal_on` text NOT NULL,
	`operational_on` text NOT NULL,
	`decision_id` text,
	`clause` integer,
	`note` text,
	FOREIGN KEY (`from_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `successions_from` ON `successions` (`from_id`);--> statement-breakpoint
CREATE INDEX `successions_to` ON `successions` (`to_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`attempt_question_id` text PRIMARY KEY NOT NULL,
	`chosen` text NOT NULL,
	`answered_at` integer NOT NULL,
	`right` integer,
	FOREIGN KEY (`attempt_question_id`) REFERENCES `attempt_questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempt_allowances` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`attempts` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempt_allowances_enrolment` ON `attempt_allowances` (`enrolment_id`,`quiz_id`);--> statement-breakpoint
CREATE TABLE `attempt_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`place` integer NOT NULL,
	`question_id` text NOT NULL,
	`options` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_questions_place` ON `attempt_questions` (`attempt_id`,`place`);--> statement-breakpoint
CREATE INDEX `attempt_questions_question` ON `attempt_questions` (`question_id`);--> statement-breakpoint
CREATE TABLE `attempt_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	`answer` text,
	`answer_reason` text,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_requests_open` ON `attempt_requests` (`enrolment_id`,`quiz_id`) WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX `attempt_requests_answered` ON `attempt_requests` (`answered_at`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`number` integer NOT NULL,
	`seed` text NOT NULL,
	`started_at` integer NOT NULL,
	`deadline` integer,
	`submitted_at` integer,
	`submitted_by` text,
	`right` integer,
	`total` integer NOT NULL,
	`passed` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_number` ON `attempts` (`enrolment_id`,`quiz_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_open` ON `attempts` (`enrolment_id`,`quiz_id`) WHERE submitted_at is null;--> statement-breakpoint
CREATE INDEX `attempts_deadline` ON `attempts` (`submitted_at`,`deadline`);--> statement-breakpoint
CREATE INDEX `attempts_quiz` ON `attempts` (`quiz_id`);--> statement-breakpoint
CREATE TABLE `certificate_statuses` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`reason` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certificate_statuses_certificate` ON `certificate_statuses` (`certificate_id`,`at`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`completion_id` text NOT NULL,
	`person_id` text NOT NULL,
	`issuer_id` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`register_number` text NOT NULL,
	`serial` text NOT NULL,
	`folded_register_number` text NOT NULL,
	`folded_serial` text NOT NULL,
	`code` text NOT NULL,
	`document` text NOT NULL,
	`issued_at` integer NOT NULL,
	`file_hash` text,
	FOREIGN KEY (`completion_id`) REFERENCES `completions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issuer_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_completion` ON `certificates` (`completion_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_register` ON `certificates` (`issuer_id`,`year`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_serial` ON `certificates` (`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_code` ON `certificates` (`code`);--> statement-breakpoint
CREATE INDEX `certificates_folded_register` ON `certificates` (`folded_register_number`);--> statement-breakpoint
CREATE INDEX `certificates_folded_serial` ON `certificates` (`folded_serial`);--> statement-breakpoint
CREATE INDEX `certificates_person` ON `certificates` (`person_id`);--> statement-breakpoint
CREATE TABLE `registers` (
	`issuer_id` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`issuer_id`, `year`),
	FOREIGN KEY (`issuer_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `completions` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`version_id` text NOT NULL,
	`agency_id` text,
	`completed_at` integer NOT NULL,
	`completed_on` text NOT NULL,
	`expires_on` text,
	`right` integer,
	`total` integer,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `completions_enrolment` ON `completions` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `completions_person` ON `completions` (`person_id`,`course_id`);--> statement-breakpoint
CREATE INDEX `completions_agency` ON `completions` (`agency_id`,`completed_on`);--> statement-breakpoint
CREATE INDEX `completions_course` ON `completions` (`course_id`,`completed_on`);--> statement-breakpoint
CREATE TABLE `course_faults` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`severity` text NOT NULL,
	`file` text NOT NULL,
	`line` integer NOT NULL,
	`code` text NOT NULL,
	`params` text NOT NULL,
	`found_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `course_faults_slug` ON `course_faults` (`slug`);--> statement-breakpoint
CREATE TABLE `course_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`title` text NOT NULL,
	`folded` text NOT NULL,
	`summary` text NOT NULL,
	`language` text NOT NULL,
	`periods` integer NOT NULL,
	`skills` text NOT NULL,
	`level` text NOT NULL,
	`issuer` text NOT NULL,
	`overview_html` text NOT NULL,
	`minutes` integer NOT NULL,
	`loaded_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_versions_hash` ON `course_versions` (`course_id`,`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `course_versions_number` ON `course_versions` (`course_id`,`number`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_slug` ON `courses` (`slug`);--> statement-breakpoint
CREATE TABLE `issuers` (
	`agency_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`paper_title` text NOT NULL,
	`competence` text,
	`place` text NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `modules` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`place` integer NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`required` integer NOT NULL,
	`html` text NOT NULL,
	`minutes` integer NOT NULL,
	`contents` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `modules_slug` ON `modules` (`version_id`,`slug`);--> statement-breakpoint
CREATE TABLE `option_keys` (
	`option_id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`correct` integer NOT NULL,
	`explanation_html` text NOT NULL,
	FOREIGN KEY (`option_id`) REFERENCES `options`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `option_keys_question` ON `option_keys` (`question_id`);--> statement-breakpoint
CREATE TABLE `options` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`place` integer NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `options_question` ON `options` (`question_id`,`place`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`version_id` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	`ended_at` integer,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publications_course` ON `publications` (`course_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz_id` text NOT NULL,
	`place` integer NOT NULL,
	`anchor` text NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`skills` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_anchor` ON `questions` (`quiz_id`,`anchor`);--> statement-breakpoint
CREATE TABLE `quizzes` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`place` integer NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`pass_percent` integer NOT NULL,
	`draw` text,
	`minutes` integer,
	`attempts` integer,
	`feedback` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quizzes_slug` ON `quizzes` (`version_id`,`slug`);--> statement-breakpoint
CREATE TABLE `version_files` (
	`version_id` text NOT NULL,
	`path` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`version_id`, `path`),
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `version_files_hash` ON `version_files` (`hash`);--> statement-breakpoint
CREATE TABLE `files` (
	`hash` text PRIMARY KEY NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	`kept_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`agency_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`reason` text,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	`revoked_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_person` ON `grants` (`person_id`);--> statement-breakpoint
CREATE TABLE `history` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`verb` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`person_id` text,
	`agency_id` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `history_at` ON `history` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `history_actor` ON `history` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `history_person` ON `history` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `history_subject` ON `history` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `history_verb` ON `history` (`verb`,`at`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`version_id` text NOT NULL,
	`enrolled_at` integer NOT NULL,
	`closed_at` integer,
	`closed_for` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_open` ON `enrolments` (`person_id`,`course_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `enrolments_person` ON `enrolments` (`person_id`);--> statement-breakpoint
CREATE INDEX `enrolments_course` ON `enrolments` (`course_id`);--> statement-breakpoint
CREATE INDEX `enrolments_version` ON `enrolments` (`version_id`);--> statement-breakpoint
CREATE TABLE `module_progress` (
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`enrolment_id`, `module_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_id`) REFERENCES `modules`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`kind` text NOT NULL,
	`params` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`tries` integer NOT NULL,
	`next_try_at` integer,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `letters_waiting` ON `letters` (`sent_at`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_code` text,
	`full_name` text NOT NULL,
	`sort_key` text NOT NULL,
	`folded` text NOT NULL,
	`type` text NOT NULL,
	`sex` text,
	`birth_date` text,
	`citizen_id` text,
	`email` text,
	`phone` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_staff_code` ON `people` (`staff_code`);--> statement-breakpoint
CREATE INDEX `people_sort` ON `people` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `people_folded` ON `people` (`folded`);--> statement-breakpoint
CREATE TABLE `person_states` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`note` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_states_person` ON `person_states` (`person_id`,`from`);--> statement-breakpoint
CREATE TABLE `postings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`unit` text,
	`position` text NOT NULL,
	`title` text,
	`grade` text,
	`job` text,
	`leading` integer NOT NULL,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `postings_person` ON `postings` (`person_id`,`from`);--> statement-breakpoint
CREATE INDEX `postings_agency` ON `postings` (`agency_id`,`from`,`person_id`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pulse` (
	`id` integer PRIMARY KEY NOT NULL,
	`beats` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `coverage_tallies` (
	`requirement_id` text NOT NULL,
	`course_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`obliged` integer NOT NULL,
	`completed` integer NOT NULL,
	`excluded` integer NOT NULL,
	`counted_on` text NOT NULL,
	`counted_at` integer NOT NULL,
	PRIMARY KEY(`requirement_id`, `course_id`, `agency_id`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coverage_tallies_agency` ON `coverage_tallies` (`agency_id`);--> statement-breakpoint
CREATE TABLE `requirement_courses` (
	`requirement_id` text NOT NULL,
	`course_id` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`requirement_id`, `course_id`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `requirement_person_types` (
	`requirement_id` text NOT NULL,
	`person_type` text NOT NULL,
	PRIMARY KEY(`requirement_id`, `person_type`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `requirements` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`decision_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`from` text NOT NULL,
	`deadline` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`closed_at` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);

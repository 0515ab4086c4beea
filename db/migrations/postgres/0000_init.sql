CREATE TABLE "account_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"purpose" text NOT NULL,
	"account_id" text,
	"issued_by" text,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"password_hash" text,
	"password_set_at" timestamp (3) with time zone,
	"activated_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"path" text NOT NULL,
	"fields" jsonb NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "known_devices" (
	"account_id" text NOT NULL,
	"device_hash" text NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_devices_account_id_device_hash_pk" PRIMARY KEY("account_id","device_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_names" (
	"name" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"reason" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "agencies" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"opened_on" text,
	"closed_on" text
);
--> statement-breakpoint
CREATE TABLE "agency_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"from" text,
	"until" text
);
--> statement-breakpoint
CREATE TABLE "agency_contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"from" text,
	"until" text
);
--> statement-breakpoint
CREATE TABLE "agency_kinds" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"kind" text NOT NULL,
	"from" text,
	"until" text
);
--> statement-breakpoint
CREATE TABLE "agency_names" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"folded" text NOT NULL,
	"from" text,
	"until" text
);
--> statement-breakpoint
CREATE TABLE "agency_parents" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"parent_id" text NOT NULL,
	"from" text,
	"until" text
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"issuer" text NOT NULL,
	"issued_on" text NOT NULL,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "successions" (
	"id" text PRIMARY KEY NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text,
	"kind" text NOT NULL,
	"share" text NOT NULL,
	"legal_on" text NOT NULL,
	"operational_on" text NOT NULL,
	"decision_id" text,
	"clause" integer,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"attempt_question_id" text PRIMARY KEY NOT NULL,
	"chosen" jsonb NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"right" boolean
);
--> statement-breakpoint
CREATE TABLE "attempt_allowances" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"quiz_id" text NOT NULL,
	"attempts" integer NOT NULL,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"place" integer NOT NULL,
	"question_id" text NOT NULL,
	"options" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"quiz_id" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"answer" text,
	"answer_reason" text
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"quiz_id" text NOT NULL,
	"number" integer NOT NULL,
	"seed" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"deadline" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" text,
	"right" integer,
	"total" integer NOT NULL,
	"passed" boolean
);
--> statement-breakpoint
CREATE TABLE "certificate_statuses" (
	"id" text PRIMARY KEY NOT NULL,
	"certificate_id" text NOT NULL,
	"status" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text PRIMARY KEY NOT NULL,
	"completion_id" text NOT NULL,
	"person_id" text NOT NULL,
	"issuer_id" text NOT NULL,
	"year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"register_number" text NOT NULL,
	"serial" text NOT NULL,
	"folded_register_number" text NOT NULL,
	"folded_serial" text NOT NULL,
	"code" text NOT NULL,
	"document" jsonb NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"file_hash" text
);
--> statement-breakpoint
CREATE TABLE "registers" (
	"issuer_id" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "registers_issuer_id_year_pk" PRIMARY KEY("issuer_id","year")
);
--> statement-breakpoint
CREATE TABLE "completions" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"course_id" text NOT NULL,
	"version_id" text NOT NULL,
	"agency_id" text,
	"completed_at" timestamp (3) with time zone NOT NULL,
	"completed_on" text NOT NULL,
	"expires_on" text,
	"right" integer,
	"total" integer,
	"snapshot" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_faults" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"severity" text NOT NULL,
	"file" text NOT NULL,
	"line" integer NOT NULL,
	"code" text NOT NULL,
	"params" jsonb NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"course_id" text NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"title" text NOT NULL,
	"folded" text NOT NULL,
	"summary" text NOT NULL,
	"language" text NOT NULL,
	"periods" integer NOT NULL,
	"skills" jsonb NOT NULL,
	"level" text NOT NULL,
	"issuer" text NOT NULL,
	"overview_html" text NOT NULL,
	"minutes" integer NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issuers" (
	"agency_id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"paper_title" text NOT NULL,
	"competence" text,
	"place" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "modules" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"place" integer NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"required" boolean NOT NULL,
	"html" text NOT NULL,
	"minutes" integer NOT NULL,
	"contents" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "option_keys" (
	"option_id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"correct" boolean NOT NULL,
	"explanation_html" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "options" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"place" integer NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"course_id" text NOT NULL,
	"version_id" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"quiz_id" text NOT NULL,
	"place" integer NOT NULL,
	"anchor" text NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"skills" jsonb NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quizzes" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"place" integer NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"pass_percent" integer NOT NULL,
	"draw" jsonb,
	"minutes" integer,
	"attempts" integer,
	"feedback" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "version_files" (
	"version_id" text NOT NULL,
	"path" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "version_files_version_id_path_pk" PRIMARY KEY("version_id","path")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"hash" text PRIMARY KEY NOT NULL,
	"mime" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"agency_id" text NOT NULL,
	"from" text NOT NULL,
	"until" text,
	"reason" text,
	"granted_by" text,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"person_id" text,
	"agency_id" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"course_id" text NOT NULL,
	"version_id" text NOT NULL,
	"enrolled_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_for" text
);
--> statement-breakpoint
CREATE TABLE "module_progress" (
	"enrolment_id" text NOT NULL,
	"module_id" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "module_progress_enrolment_id_module_id_pk" PRIMARY KEY("enrolment_id","module_id")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"tries" integer NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_code" text,
	"full_name" text NOT NULL,
	"sort_key" text NOT NULL,
	"folded" text NOT NULL,
	"type" text NOT NULL,
	"sex" text,
	"birth_date" text,
	"citizen_id" text,
	"email" text,
	"phone" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_states" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"from" text NOT NULL,
	"until" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"agency_id" text NOT NULL,
	"unit" text,
	"position" text NOT NULL,
	"title" text,
	"grade" text,
	"job" text,
	"leading" boolean NOT NULL,
	"kind" text NOT NULL,
	"from" text NOT NULL,
	"until" text
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pulse" (
	"id" integer PRIMARY KEY NOT NULL,
	"beats" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coverage_tallies" (
	"requirement_id" text NOT NULL,
	"course_id" text NOT NULL,
	"agency_id" text NOT NULL,
	"obliged" integer NOT NULL,
	"completed" integer NOT NULL,
	"excluded" integer NOT NULL,
	"counted_on" text NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "coverage_tallies_requirement_id_course_id_agency_id_pk" PRIMARY KEY("requirement_id","course_id","agency_id")
);
--> statement-breakpoint
CREATE TABLE "requirement_courses" (
	"requirement_id" text NOT NULL,
	"course_id" text NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "requirement_courses_requirement_id_course_id_pk" PRIMARY KEY("requirement_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "requirement_person_types" (
	"requirement_id" text NOT NULL,
	"person_type" text NOT NULL,
	CONSTRAINT "requirement_person_types_requirement_id_person_type_pk" PRIMARY KEY("requirement_id","person_type")
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"decision_id" text NOT NULL,
	"agency_id" text NOT NULL,
	"from" text NOT NULL,
	"deadline" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "account_tokens" ADD CONSTRAINT "account_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_tokens" ADD CONSTRAINT "account_tokens_issued_by_people_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_names" ADD CONSTRAINT "sign_in_names_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_codes" ADD CONSTRAINT "agency_codes_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contacts" ADD CONSTRAINT "agency_contacts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_kinds" ADD CONSTRAINT "agency_kinds_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_names" ADD CONSTRAINT "agency_names_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_parents" ADD CONSTRAINT "agency_parents_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_parents" ADD CONSTRAINT "agency_parents_parent_id_agencies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_from_id_agencies_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_to_id_agencies_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "successions" ADD CONSTRAINT "successions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_attempt_question_id_attempt_questions_id_fk" FOREIGN KEY ("attempt_question_id") REFERENCES "public"."attempt_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_allowances" ADD CONSTRAINT "attempt_allowances_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_allowances" ADD CONSTRAINT "attempt_allowances_quiz_id_quizzes_id_fk" FOREIGN KEY ("quiz_id") REFERENCES "public"."quizzes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_allowances" ADD CONSTRAINT "attempt_allowances_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_questions" ADD CONSTRAINT "attempt_questions_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_questions" ADD CONSTRAINT "attempt_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_requests" ADD CONSTRAINT "attempt_requests_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_requests" ADD CONSTRAINT "attempt_requests_quiz_id_quizzes_id_fk" FOREIGN KEY ("quiz_id") REFERENCES "public"."quizzes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_requests" ADD CONSTRAINT "attempt_requests_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_quiz_id_quizzes_id_fk" FOREIGN KEY ("quiz_id") REFERENCES "public"."quizzes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_statuses" ADD CONSTRAINT "certificate_statuses_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_statuses" ADD CONSTRAINT "certificate_statuses_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_completion_id_completions_id_fk" FOREIGN KEY ("completion_id") REFERENCES "public"."completions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_issuer_id_agencies_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registers" ADD CONSTRAINT "registers_issuer_id_agencies_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_version_id_course_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_versions" ADD CONSTRAINT "course_versions_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issuers" ADD CONSTRAINT "issuers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_version_id_course_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "option_keys" ADD CONSTRAINT "option_keys_option_id_options_id_fk" FOREIGN KEY ("option_id") REFERENCES "public"."options"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "option_keys" ADD CONSTRAINT "option_keys_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "options" ADD CONSTRAINT "options_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_version_id_course_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_quiz_id_quizzes_id_fk" FOREIGN KEY ("quiz_id") REFERENCES "public"."quizzes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quizzes" ADD CONSTRAINT "quizzes_version_id_course_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_files" ADD CONSTRAINT "version_files_version_id_course_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_files" ADD CONSTRAINT "version_files_hash_files_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."files"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_version_id_course_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_progress" ADD CONSTRAINT "module_progress_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_progress" ADD CONSTRAINT "module_progress_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_states" ADD CONSTRAINT "person_states_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_tallies" ADD CONSTRAINT "coverage_tallies_requirement_id_requirements_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_tallies" ADD CONSTRAINT "coverage_tallies_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_tallies" ADD CONSTRAINT "coverage_tallies_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_courses" ADD CONSTRAINT "requirement_courses_requirement_id_requirements_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_courses" ADD CONSTRAINT "requirement_courses_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_person_types" ADD CONSTRAINT "requirement_person_types_requirement_id_requirements_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_tokens_hash" ON "account_tokens" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "account_tokens_account" ON "account_tokens" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_person" ON "accounts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "kept_forms_account" ON "kept_forms" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_names_account" ON "sign_in_names" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "suspensions_account" ON "suspensions" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agencies_key" ON "agencies" USING btree ("key");--> statement-breakpoint
CREATE INDEX "agency_codes_agency" ON "agency_codes" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agency_codes_code" ON "agency_codes" USING btree ("scheme","code");--> statement-breakpoint
CREATE INDEX "agency_contacts_agency" ON "agency_contacts" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agency_kinds_agency" ON "agency_kinds" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agency_names_agency" ON "agency_names" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agency_names_folded" ON "agency_names" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "agency_parents_agency" ON "agency_parents" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agency_parents_parent" ON "agency_parents" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_paper" ON "decisions" USING btree ("number","issuer","issued_on");--> statement-breakpoint
CREATE INDEX "successions_from" ON "successions" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "successions_to" ON "successions" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "attempt_allowances_enrolment" ON "attempt_allowances" USING btree ("enrolment_id","quiz_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_questions_place" ON "attempt_questions" USING btree ("attempt_id","place");--> statement-breakpoint
CREATE INDEX "attempt_questions_question" ON "attempt_questions" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_requests_open" ON "attempt_requests" USING btree ("enrolment_id","quiz_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "attempt_requests_answered" ON "attempt_requests" USING btree ("answered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_number" ON "attempts" USING btree ("enrolment_id","quiz_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_open" ON "attempts" USING btree ("enrolment_id","quiz_id") WHERE submitted_at is null;--> statement-breakpoint
CREATE INDEX "attempts_deadline" ON "attempts" USING btree ("submitted_at","deadline");--> statement-breakpoint
CREATE INDEX "attempts_quiz" ON "attempts" USING btree ("quiz_id");--> statement-breakpoint
CREATE INDEX "certificate_statuses_certificate" ON "certificate_statuses" USING btree ("certificate_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_completion" ON "certificates" USING btree ("completion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_register" ON "certificates" USING btree ("issuer_id","year","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_serial" ON "certificates" USING btree ("serial");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_code" ON "certificates" USING btree ("code");--> statement-breakpoint
CREATE INDEX "certificates_folded_register" ON "certificates" USING btree ("folded_register_number");--> statement-breakpoint
CREATE INDEX "certificates_folded_serial" ON "certificates" USING btree ("folded_serial");--> statement-breakpoint
CREATE INDEX "certificates_person" ON "certificates" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "completions_enrolment" ON "completions" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "completions_person" ON "completions" USING btree ("person_id","course_id");--> statement-breakpoint
CREATE INDEX "completions_agency" ON "completions" USING btree ("agency_id","completed_on");--> statement-breakpoint
CREATE INDEX "completions_course" ON "completions" USING btree ("course_id","completed_on");--> statement-breakpoint
CREATE INDEX "course_faults_slug" ON "course_faults" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "course_versions_hash" ON "course_versions" USING btree ("course_id","hash");--> statement-breakpoint
CREATE UNIQUE INDEX "course_versions_number" ON "course_versions" USING btree ("course_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "courses_slug" ON "courses" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "modules_slug" ON "modules" USING btree ("version_id","slug");--> statement-breakpoint
CREATE INDEX "option_keys_question" ON "option_keys" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "options_question" ON "options" USING btree ("question_id","place");--> statement-breakpoint
CREATE INDEX "publications_course" ON "publications" USING btree ("course_id","ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "questions_anchor" ON "questions" USING btree ("quiz_id","anchor");--> statement-breakpoint
CREATE UNIQUE INDEX "quizzes_slug" ON "quizzes" USING btree ("version_id","slug");--> statement-breakpoint
CREATE INDEX "version_files_hash" ON "version_files" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "grants_person" ON "grants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "history_at" ON "history" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "history_actor" ON "history" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "history_person" ON "history" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "history_subject" ON "history" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "history_verb" ON "history" USING btree ("verb","at");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_open" ON "enrolments" USING btree ("person_id","course_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "enrolments_person" ON "enrolments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "enrolments_course" ON "enrolments" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "enrolments_version" ON "enrolments" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "letters_waiting" ON "letters" USING btree ("sent_at","next_try_at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_staff_code" ON "people" USING btree ("staff_code");--> statement-breakpoint
CREATE INDEX "people_sort" ON "people" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "people_folded" ON "people" USING btree ("folded");--> statement-breakpoint
CREATE INDEX "person_states_person" ON "person_states" USING btree ("person_id","from");--> statement-breakpoint
CREATE INDEX "postings_person" ON "postings" USING btree ("person_id","from");--> statement-breakpoint
CREATE INDEX "postings_agency" ON "postings" USING btree ("agency_id","from","person_id");--> statement-breakpoint
CREATE INDEX "coverage_tallies_agency" ON "coverage_tallies" USING btree ("agency_id");
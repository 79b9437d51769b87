/**
 * A harness that makes jobs and servers fail, at random but repeatably, while a client searches.
 *
 * <p>{@link fr.vigie.failure.FailureHarness} runs any number of {@linkplain
 * fr.vigie.failure.Failure failures} against one index folder: it changes the {@linkplain
 * fr.vigie.failure.Newsroom sources}, lets a job or the server fail on the way, and then checks
 * what must hold whatever happened. docs/failure-modes.md says what that is and how to run it.
 */
package fr.vigie.failure;

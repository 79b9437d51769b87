/**
 * The commands of {@code vigie}: options parsed once, then handed to the rooms that do the work.
 *
 * <p>{@link fr.vigie.cli.Vigie} is the program; each command is a class with one public method.
 * {@link fr.vigie.cli.Wiring} builds what commands share from its parts. Exit codes: 0 done, 1 the
 * work failed, 2 wrong usage.
 */
package fr.vigie.cli;

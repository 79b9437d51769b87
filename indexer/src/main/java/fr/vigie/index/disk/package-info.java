/**
 * What a job asks of the disk, apart so that a test may fail it, and how what goes wrong there is
 * said: in one line that a report can hold.
 */
package fr.vigie.index.disk;

/** What bounds the readers of all formats: how long they may last, how deep XML may be. */
package fr.vigie.reading.bounds;

/**
 * Who may ask a server, and how often.
 *
 * <p>A {@link fr.vigie.access.KeyFile} holds what is known of each {@link fr.vigie.access.ApiKey}:
 * its hash, never the key. {@link fr.vigie.access.RateLimit} counts the requests of each client.
 * {@link fr.vigie.access.Doorkeeper} stands before every request and asks them both.
 */
package fr.vigie.access;

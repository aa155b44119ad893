/**
 * Derives commitments: who is bound by what, from which day until which. {@link org.migov.loader.derive.Derivation} is
 * the way in. It reads the sorted N-Quads of the sources, holds the instruments, parties and rules and one party's
 * actions at a time, and writes the graph {@code derived}.
 *
 * <p>Everything it goes by stands in the graph, so that a query can come to the same result: actions with {@code
 * mg:actionKind}, {@code mg:date}, {@code mg:effectDate} and {@code mg:certainty}, {@code mg:inForceOn} of instruments,
 * {@code mg:endedOn} of former States, and the rules: concepts of the scheme {@code commitment-rule} with their delay
 * ({@code skos:notation}, see {@link org.migov.loader.source.Delay}), their instruments ({@code mg:instrument}) or the
 * beginning of keys they fit ({@code skos:scopeNote}), and {@code skos:broader} {@code end-clause} where they tell when
 * a denunciation takes effect.
 *
 * <h2>Which act counts</h2>
 *
 * <ol>
 *   <li>Ratification, accession, acceptance, approval, formal confirmation, definitive signature, participation,
 *       succession and consent of unstated kind bind. Signature, succession to a signature, declarations, reservations,
 *       objections and extensions to territories do not.
 *   <li>Actions that every source marks {@code to-verify} count only if nothing else speaks for the tie.
 *   <li>Actions of one date are one reading of the act. Of readings that disagree the more precise date goes first, then
 *       that of a more trusted source (scheme {@code source-trust}), then that in more sources, then the earlier. The others are told in a note.
 *   <li>An act of the party's own and a succession can both have happened; the earlier counts. A consent of unstated
 *       kind is a reading of the own act if there is one, else of the succession.
 *   <li>The commitment rests on all actions whose date can mean the same day as the one chosen.
 * </ol>
 *
 * <h2>The first day</h2>
 *
 * <ol>
 *   <li>A stated entry into force stands, by an action of that kind or by the effect date of the act, to the day.
 *   <li>Otherwise the clause's delay is added to the act; a succession counts from the day on which the State began, where
 *       the rule {@code succession-from-independence} fits the instrument and the day is known, else from the date recorded.
 *   <li>An act from before a State began is another's, unless the State goes on in that other's place.
 *   <li>An extension to a territory binds the State that answers for it, from the date recorded, while it is bound itself.
 *   <li>Never before the instrument's own entry into force; where that is not known, or no clause is, nothing is derived.
 *   <li>A year or month counts as its last day, so that the party was surely bound from then on; a note says so.
 *   <li>Without a clause, a stated entry into force of a year or month counts as its last day too.
 * </ol>
 *
 * <h2>The last day</h2>
 *
 * <ol>
 *   <li>A denunciation or withdrawal ends the tie on the day before it takes effect: as stated, else by the clause, else
 *       as recorded. An end of unknown kind takes effect on its own date. Acts after it begin a new commitment.
 *   <li>A convention that revises this one ends the tie on the day before it binds the same party.
 *   <li>A former State is bound no longer than it can have existed.
 * </ol>
 *
 * <p>Certainty is {@code inferred}; it is {@code to-verify} where the commitment rests on, or is ended by, nothing but
 * actions marked so. The shortcut {@code mg:boundBy} is stated for commitments that cover the day of the load, are not to
 * be verified, have passed the shapes, and whose party is no former State, because a bare link cannot say how sure it is.
 */
@NullMarked
package org.migov.loader.derive;

import org.jspecify.annotations.NullMarked;

/**
 * Names of others to records of ours: the W3C Reconciliation Service API 0.2, as OpenRefine and other tools speak it.
 *
 * <p>{@link org.migov.server.reconcile.ReconcileRoutes} are its addresses. A {@code Question} is looked for by a
 * {@code Reconciler} among the names of the release; {@code Spans} tell when a State existed, {@code Evidence} whether what
 * else is known of a row fits a record. {@code Extension} gives values of properties back. Requests are read strictly and
 * bounded; nothing is kept.
 */
@NullMarked
package org.migov.server.reconcile;

import org.jspecify.annotations.NullMarked;

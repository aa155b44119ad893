package org.migov.server.sparql;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.migov.server.sparql.guard.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the query that has allocated most when memory is nearly full after a garbage collection, so that one greedy query
 * does not take the server with it.
 */
final class HeapGuard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeapGuard.class);

    /** After a collection of everything, what is left is in use. */
    private static final double NEARLY_FULL = 0.75;

    /** After a collection of what is young, some of what is left is not in use. */
    private static final double SEEMS_FULL = 0.9;

    /** A query that has allocated less than this part of the memory is not to blame. */
    private static final int LITTLE = 16;

    private static final String OF_EVERYTHING = "end of major GC";

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final NotificationListener listener = this::afterCollection;
    private final List<NotificationEmitter> emitters;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    HeapGuard() {
        emitters = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean.class::cast)
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .toList();
        emitters.forEach(emitter -> emitter.addNotificationListener(listener, null, null));
    }

    /** Watches the current thread until closed. */
    Watch watch(Deadline deadline) {
        Watch watch = new Watch(deadline, Thread.currentThread().getId());
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters) {
            try {
                emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                LOG.debug("was not listening", e);
            }
        }
    }

    final class Watch implements AutoCloseable {
        private final Deadline deadline;
        private final long thread;
        private final long before;

        private Watch(Deadline deadline, long thread) {
            this.deadline = deadline;
            this.thread = thread;
            this.before = threads.getThreadAllocatedBytes(thread);
        }

        private long allocated() {
            return threads.getThreadAllocatedBytes(thread) - before;
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }

    private void afterCollection(Notification notification, Object unused) {
        if (!GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())) {
            return;
        }
        var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        long left = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> isHeap(pool.getKey()))
                .map(Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        double full = info.getGcAction().equals(OF_EVERYTHING) ? NEARLY_FULL : SEEMS_FULL;
        if (left > full * Runtime.getRuntime().maxMemory()) {
            endGreediest();
        }
    }

    private void endGreediest() {
        watches.stream()
                .filter(watch -> watch.deadline.cause() == null
                        && watch.allocated() > Runtime.getRuntime().maxMemory() / LITTLE)
                .max(Comparator.comparingLong(Watch::allocated))
                .ifPresent(watch -> {
                    LOG.warn("memory is nearly full; the query that allocated most is ended");
                    watch.deadline.end(Deadline.Cause.MEMORY);
                });
    }

    private static boolean isHeap(String pool) {
        return !pool.startsWith("Metaspace") && !pool.startsWith("Code") && !pool.startsWith("Compressed");
    }
}

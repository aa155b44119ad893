package org.migov.server.sparql.guard;

/** Text that is read only while the query may go on: a regular expression asks for its characters one by one. */
final class WatchedText implements CharSequence {

    private static final int CHECK_EVERY = 1 << 10;

    private final String text;
    private final Deadline deadline;
    private int reads;

    WatchedText(String text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
        if (++reads % CHECK_EVERY == 0) {
            deadline.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}

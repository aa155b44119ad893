package org.migov.queries;

/** A value that cannot be bound to a parameter of a query, or a parameter that the query does not have. */
public final class InvalidParameter extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    InvalidParameter(String parameter, String complaint) {
        super(parameter + ": " + complaint);
        this.parameter = parameter;
    }

    /** Name of the parameter, as the caller gave it. */
    public String parameter() {
        return parameter;
    }
}

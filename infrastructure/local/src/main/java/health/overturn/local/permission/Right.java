package health.overturn.local.permission;

import java.util.Comparator;

/// One action that one statement of a role allows.
public record Right(String role, String statement, String action) implements Comparable<Right> {
    private static final Comparator<Right> ORDER =
            Comparator.comparing(Right::role).thenComparing(Right::statement).thenComparing(Right::action);

    @Override
    public int compareTo(Right other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return role + "/" + statement + " " + action;
    }
}

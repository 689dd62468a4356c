package health.overturn.table.store;

/// A damage that a check found: the file, the place in it, and what to do.
public record Damage(String file, String place, String remedy) {
    private static final String RESTORE = "restore the folder from a backup";

    static Damage of(String file, String place) {
        return new Damage(file, place, RESTORE);
    }

    @Override
    public String toString() {
        return "%s: %s; %s".formatted(file, place, remedy);
    }
}

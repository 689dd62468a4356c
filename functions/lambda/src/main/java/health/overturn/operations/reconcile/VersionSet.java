package health.overturn.operations.reconcile;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which versions of a denial are in the log.
///
/// @param through all versions up to this one are
/// @param beyond later versions that are, after a gap
record VersionSet(int through, NavigableSet<Integer> beyond) {
    static final VersionSet NONE = new VersionSet(0, new TreeSet<>());

    VersionSet {
        beyond = Collections.unmodifiableNavigableSet(new TreeSet<>(beyond));
    }

    static VersionSet upTo(int version) {
        return new VersionSet(version, new TreeSet<>());
    }

    /// The set that has no gap for longer.
    VersionSet later(VersionSet other) {
        return other.through > through ? other : this;
    }

    VersionSet plus(int version) {
        if (has(version)) {
            return this;
        }
        NavigableSet<Integer> rest = new TreeSet<>(beyond);
        rest.add(version);
        int upTo = through;
        while (rest.remove(upTo + 1)) {
            upTo++;
        }
        return new VersionSet(upTo, rest);
    }

    VersionSet without(int version) {
        if (version > through) {
            NavigableSet<Integer> rest = new TreeSet<>(beyond);
            rest.remove(version);
            return new VersionSet(through, rest);
        }
        NavigableSet<Integer> rest = new TreeSet<>(beyond);
        IntStream.rangeClosed(version + 1, through).forEach(rest::add);
        return new VersionSet(version - 1, rest);
    }

    private boolean has(int version) {
        return version <= through || beyond.contains(version);
    }

    /// The versions up to the given one that are not in the log, in ascending order.
    List<Integer> missing(int upTo) {
        return IntStream.rangeClosed(through + 1, upTo)
                .filter(version -> !has(version))
                .boxed()
                .toList();
    }
}

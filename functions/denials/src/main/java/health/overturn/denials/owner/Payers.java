package health.overturn.denials.owner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The payers that a practice's settings name.
public final class Payers {
    public static final Payers NONE = new Payers(List.of());

    private final List<KnownPayer> all;
    private final Map<String, KnownPayer> byId;

    /// @param all no two of which share an id or an alias
    public Payers(List<KnownPayer> all) {
        this.all = List.copyOf(all);
        this.byId = this.all.stream()
                .flatMap(payer -> Stream.concat(Stream.of(payer.id()), payer.aliases().stream())
                        .map(id -> Map.entry(normalize(id), payer)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<KnownPayer> all() {
        return all;
    }

    /// The payer with this id or alias, in any case of letters.
    public Optional<KnownPayer> find(String id) {
        return Optional.ofNullable(byId.get(normalize(id)));
    }

    /// The id under which denials of this id or alias are stored. An unknown id is its own.
    public String canonicalId(String id) {
        return find(id).map(KnownPayer::id).orElse(id);
    }

    /// An id or group name as it is compared, because payers write theirs in either case.
    public static String normalize(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    Optional<String> groupOf(String id) {
        return find(id).flatMap(payer -> Optional.ofNullable(payer.group()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payers payers && all.equals(payers.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return "Payers" + all;
    }
}

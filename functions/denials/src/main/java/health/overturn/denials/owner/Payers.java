package health.overturn.denials.owner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The payers that the practice has named; a payer that it has not named stands for itself.
public final class Payers {
    public static final Payers NONE = new Payers(List.of());

    private final List<KnownPayer> all;
    private final Map<String, KnownPayer> byId;

    /// @param all no two of which share an id or alias
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

    /// The payer that has this id or alias.
    public Optional<KnownPayer> find(String id) {
        return Optional.ofNullable(byId.get(normalize(id)));
    }

    /// The id under which denials of this id or alias stand: an unknown one is its own.
    public String canonicalId(String id) {
        return find(id).map(KnownPayer::id).orElse(id);
    }

    /// An id or group as it is compared: payers write theirs in either case.
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

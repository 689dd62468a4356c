package health.overturn.storage.denial;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.year.DenialMap;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.storage.claim.DenialPlaceholder;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stores the denials of a simulated practice in the local table. It puts each over the version that it read, and
/// reads it again.
final class TableDenials implements DenialMap {
    private static final String ACCOUNT = "invented";
    private static final DenialSource SOURCE = new DenialSource("invented.835", 1, 1);

    private final Deployment deployment;
    private final Practice practice;
    private final DenialWriter writer;
    private int puts;

    TableDenials(Deployment deployment) {
        this.deployment = deployment;
        this.practice = deployment.practice();
        this.writer = new DenialWriter(deployment.table());
    }

    /// Returns the number of puts.
    int puts() {
        return puts;
    }

    @Override
    public Denial store(@Nullable Denial before, Denial after) {
        DenialPlaceholder none = DenialPlaceholder.none(practice.keys().denial(ACCOUNT, after.id()));
        boolean put = before == null
                ? writer.add(practice, stored(after), none)
                : writer.move(practice, stored(before), after);
        if (!put) {
            throw new IllegalStateException("another writer changed " + after);
        }
        puts++;
        return deployment
                .table()
                .get(practice.keys().denial(ACCOUNT, after.id()))
                .map(item -> DenialItem.read(item).denial())
                .orElseThrow();
    }

    /// Compares the table with the denials: it must have exactly their items, with all index keys.
    @Override
    public List<String> violations(Collection<Denial> expected) {
        Map<String, Item> found = TableContents.of(deployment.tableName()).items().stream()
                .filter(item -> item.text("sk").startsWith(DenialItem.PREFIX))
                .collect(Collectors.toMap(item -> item.text("sk"), item -> item));
        List<String> violations = new ArrayList<>();
        for (Denial denial : expected) {
            Item item = DenialItem.of(practice.keys(), stored(denial));
            if (!item.equals(found.remove(item.text("sk")))) {
                violations.add("the table has another item for " + denial);
            }
        }
        found.keySet().forEach(key -> violations.add("the table has an unknown denial " + key));
        return violations;
    }

    private static StoredDenial stored(Denial denial) {
        return new StoredDenial(ACCOUNT, SOURCE, denial);
    }
}

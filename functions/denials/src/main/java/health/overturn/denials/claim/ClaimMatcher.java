package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Sorts adjudications into claims.
///
/// Two adjudications belong to one claim when they share the practice's number (CLP01) and the first day of service.
/// They also do when they have one payer, and the payer's number (CLP07) of one is the original number (REF*F8) of the
/// other. The relation is transitive.
///
/// An adjudication without a day of service belongs to the dated claim with which it shares CLP01, payer and CLP07 or
/// REF*F8. Where there is no such claim, it joins the other adjudications without a day under its CLP01. It never
/// joins one of them that found a dated claim: otherwise the undated answers of an account would merge the claims of
/// all its days.
///
/// Payers send an empty CLP01 or `0` for a claim without a number. Such a value joins nothing, and the payer's number
/// replaces it.
final class ClaimMatcher {
    private final List<Adjudication> all;
    private final UnionFind sets;

    private ClaimMatcher(List<Adjudication> all) {
        this.all = all;
        this.sets = new UnionFind(all.size());
    }

    /// @param ordered each adjudication once, in canonical order
    /// @return the claims by their first adjudication, each in canonical order
    static List<List<Adjudication>> group(List<Adjudication> ordered) {
        ClaimMatcher matcher = new ClaimMatcher(ordered);
        matcher.joinWhereBothHave(ClaimMatchKey::byPayerNumber, ClaimMatchKey::byOriginalNumber);
        matcher.joinWhereBothHave(ClaimMatchKey::byNumbersOfDated, ClaimMatchKey::byNumbersOfUndated);
        matcher.joinByNumberAndDay();
        return matcher.groups();
    }

    /// Joins all adjudications with a key that occurs on both sides.
    private void joinWhereBothHave(
            Function<Adjudication, List<ClaimMatchKey>> left, Function<Adjudication, List<ClaimMatchKey>> right) {
        Set<ClaimMatchKey> shared = keys(left);
        shared.retainAll(keys(right));
        Map<ClaimMatchKey, Integer> firstIndex = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            join(i, left.apply(all.get(i)), shared, firstIndex);
            join(i, right.apply(all.get(i)), shared, firstIndex);
        }
    }

    private Set<ClaimMatchKey> keys(Function<Adjudication, List<ClaimMatchKey>> keysOf) {
        Set<ClaimMatchKey> keys = new HashSet<>();
        all.forEach(adjudication -> keys.addAll(keysOf.apply(adjudication)));
        return keys;
    }

    private void join(
            int index, List<ClaimMatchKey> keys, Set<ClaimMatchKey> joining, Map<ClaimMatchKey, Integer> firstIndex) {
        for (ClaimMatchKey key : keys) {
            if (joining.contains(key)) {
                sets.union(firstIndex.computeIfAbsent(key, unseen -> index), index);
            }
        }
    }

    private void joinByNumberAndDay() {
        Set<Integer> dated = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).serviceFrom() != null) {
                dated.add(sets.find(i));
            }
        }
        List<Integer> joining = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).serviceFrom() != null || !dated.contains(sets.find(i))) {
                joining.add(i);
            }
        }
        Map<ClaimMatchKey, Integer> firstIndex = new HashMap<>();
        for (int index : joining) {
            for (ClaimMatchKey key : ClaimMatchKey.byNumberAndDay(all.get(index))) {
                sets.union(firstIndex.computeIfAbsent(key, unseen -> index), index);
            }
        }
    }

    private List<List<Adjudication>> groups() {
        Map<Integer, List<Adjudication>> groups = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            groups.computeIfAbsent(sets.find(i), unseen -> new ArrayList<>()).add(all.get(i));
        }
        return List.copyOf(groups.values());
    }
}

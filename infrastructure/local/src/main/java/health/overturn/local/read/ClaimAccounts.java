package health.overturn.local.read;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.Transaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Divides claims into parts that can be folded apart, by a hash of the account: the practice's claim number, else the
/// payer and its number.
///
/// A claim that was corrected under another account number (REF*F8) is in the part of its original. Two accounts with
/// the same 64-bit hash are only folded together, which changes no result.
final class ClaimAccounts {
    private final Set<Long> originals = new HashSet<>();
    private final Map<Long, Long> accountOfOriginal = new HashMap<>();
    private final Map<Long, Long> links = new HashMap<>();

    /// Notes the number that a claim names as its original.
    void addOriginal(Transaction transaction, ClaimPayment claim) {
        ProtectedText original = claim.originalClaimNumber();
        if (original.isPresent()) {
            long number = hash(transaction.payer().id(), original.value());
            originals.add(number);
            link(number, accountOf(transaction, claim));
        }
    }

    boolean hasOriginals() {
        return !originals.isEmpty();
    }

    /// Links the account of a claim whose number another claim names as its original. Call it after all originals are
    /// known.
    void addNumber(Transaction transaction, ClaimPayment claim) {
        long number = hash(transaction.payer().id(), claim.payerClaimNumber().value());
        if (originals.contains(number)) {
            link(number, accountOf(transaction, claim));
        }
    }

    private void link(long number, long account) {
        Long other = accountOfOriginal.putIfAbsent(number, account);
        long root = root(account);
        if (other != null && root(other) != root) {
            links.put(root, root(other));
        }
    }

    /// The part of a claim, from 0 to `parts` - 1.
    int part(Transaction transaction, ClaimPayment claim, int parts) {
        return (int) Long.remainderUnsigned(root(accountOf(transaction, claim)), parts);
    }

    private long root(long account) {
        long root = account;
        while (links.containsKey(root)) {
            root = links.get(root);
        }
        return root;
    }

    private static long accountOf(Transaction transaction, ClaimPayment claim) {
        String number = claim.claimNumber().value();
        return number.isEmpty() || number.equals("0")
                ? hash(transaction.payer().id(), claim.payerClaimNumber().value())
                : hash("", number);
    }

    /// FNV-1a over both texts and a separator that no element of a segment contains.
    private static long hash(String left, String right) {
        long hash = 0xcbf29ce484222325L;
        String text = left + '\u0000' + right;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 32);
    }
}

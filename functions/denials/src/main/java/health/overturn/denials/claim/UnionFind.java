package health.overturn.denials.claim;

/// Disjoint sets of the numbers from 0, with union by size and path halving: nearly constant time for each call.
final class UnionFind {
    private final int[] parent;
    private final int[] size;

    UnionFind(int count) {
        parent = new int[count];
        size = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
            size[i] = 1;
        }
    }

    /// The representative of the set that contains `member`.
    int find(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void union(int one, int other) {
        int left = find(one);
        int right = find(other);
        if (left == right) {
            return;
        }
        int larger = size[left] >= size[right] ? left : right;
        int smaller = larger == left ? right : left;
        parent[smaller] = larger;
        size[larger] += size[smaller];
    }
}

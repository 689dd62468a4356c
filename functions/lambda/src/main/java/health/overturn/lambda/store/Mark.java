package health.overturn.lambda.store;

/// What stands in the place of a denial whose adjudication is there and which itself is not yet.
///
/// Whoever finds such a place has seen the claim without the denial, and whoever makes the denial may have
/// read the claim without what the first one wrote. The next mark, put over this one, makes the denial's put
/// fail, so that the claim is read again before it is made.
///
/// @param version 0 where nothing stands, then -1, -2 and so on; those of denials begin with 1
record Mark(Key place, long version) {
    static Mark none(Key place) {
        return new Mark(place, 0);
    }

    static boolean is(Item item) {
        return item.number(DenialItem.VERSION) < 0;
    }

    static Mark read(Item item) {
        return new Mark(item.key(), item.number(DenialItem.VERSION));
    }

    Mark next() {
        return new Mark(place, version - 1);
    }

    Item item() {
        return Item.at(place).with(DenialItem.VERSION, version);
    }
}

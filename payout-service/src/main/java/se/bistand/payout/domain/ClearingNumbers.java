package se.bistand.payout.domain;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Which kind of account number each clearing number has. Facts as of January 2025, when the banks' association last
/// published them; to be checked against its current table before use in production. Clearing numbers that have no
/// published account type (the central bank, card companies …) are left out: nobody's assistance is paid there.
/// 4000–4999 stand as "1:2": the newest table prints "1:1", every earlier one and the accounts in use say otherwise.
final class ClearingNumbers {
    private static final Map<String, AccountType> KINDS = Map.of(
            "1:1", AccountType.CLEARING_LAST_THREE,
            "1:2", AccountType.CLEARING_ALL_FOUR,
            "2:1", AccountType.TEN_MOD_10,
            "2:1-", AccountType.UP_TO_TEN_MOD_10,
            "2:2", AccountType.NINE_MOD_11,
            "8", AccountType.SAVINGS_BANK,
            "PG", AccountType.PLUSGIRO,
            "2:4", AccountType.TEN_MOD_11);

    /// One kind a line, then its ranges.
    private static final String FACTS = """
        1:1  1100-1199 1200-1399 1400-2099 2110-2119 2120-2129 2400-2499 3000-3299 3301-3399 3400-3409 3410-3781
        1:1  3783-3999 5000-5999 7000-7999 9060-9069 9070-9079 9120-9124 9130-9149 9170-9179 9230-9239 9250-9259
        1:1  9270-9279 9280-9289 9400-9449 9460-9469 9580-9589 9630-9639 9680-9689
        1:2  2300-2399 4000-4999 9020-9029 9040-9049 9100-9109 9150-9169 9190-9199 9260-9269 9390-9399 9470-9479
        1:2  9550-9564 9590-9599 9640-9649 9650-9659 9660-9669 9670-9679 9700-9709 9710-9719 9750-9759 9780-9789
        1:2  9880-9889
        2:1  3300-3300 3782-3782 9180-9189 9300-9349 9890-9899
        2:1- 9570-9579
        2:2  6000-6999
        8    8000-8999
        PG   9500-9549 9960-9969
        2:4  9565-9569 9600-9606
        """;

    private record Range(int to, AccountType type) {}

    private static final NavigableMap<Integer, Range> RANGES = read();

    private ClearingNumbers() {}

    static Optional<AccountType> typeOf(int clearing) {
        return Optional.ofNullable(RANGES.floorEntry(clearing))
                .map(Map.Entry::getValue)
                .filter(range -> clearing <= range.to())
                .map(Range::type);
    }

    private static NavigableMap<Integer, Range> read() {
        var ranges = new TreeMap<Integer, Range>();
        for (var line : FACTS.lines().toList()) {
            var words = line.split(" +", -1);
            for (var i = 1; i < words.length; i++) {
                var from = Integer.parseInt(words[i].substring(0, 4));
                var to = Integer.parseInt(words[i].substring(5));
                ranges.put(from, new Range(to, java.util.Objects.requireNonNull(KINDS.get(words[0]))));
            }
        }
        return ranges;
    }
}
